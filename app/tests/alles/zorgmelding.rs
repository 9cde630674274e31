// SPDX-License-Identifier: EUPL-1.2
//! Care reports (VIA): one receiver and a receipt, alarms, repeats, acute, the minimal answer, figures; and that nobody else can
//! tell that there are any.
use axum::http::StatusCode;
use db::{Sql, sql};
use dijkwacht::dienst::eenmaal;
use dijkwacht::schema::STAPPEN;
use kernel::{Functiesoort, Tijdstip, ZorgmeldingId};

use crate::signaal::zonder_bewijs;
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

/// The police sends, the VIA is at the ZVH, and two municipalities can receive.
struct Keten {
    wereld: Wereld,
    politie: Persoon,
    via: Persoon,
    val: Persoon,
    gul: Persoon,
}

const WAT: &str = "Staat op straat en praat tegen iedereen, slaapt al dagen niet.";
const ADVIES: &str = "Bel eerst en ga dan met twee mensen langs.";

async fn doe(wereld: &Wereld, opdracht: Sql) -> db::Result<u64> {
    let mut tx = wereld.app.db.write().await.unwrap();
    let gedaan = tx.execute(opdracht).await?;
    tx.commit().await.unwrap();
    Ok(gedaan)
}

async fn keten(db: db::Db) -> Keten {
    let wereld = Wereld::nieuw(db).await;
    doe(
        &wereld,
        sql!("UPDATE organisatie SET soort = 'zvh', naam = 'ZVH Test' WHERE id = $1", Org::Rie.id()),
    )
    .await
    .unwrap();
    let afspraak = wereld.afspraak(&Org::ALLE).await;
    doe(&wereld, sql!("UPDATE afspraak SET handelingen = 'zorgmelden' WHERE id = $1", afspraak))
        .await
        .unwrap();
    let regisseur = Functiesoort::Procesregisseur;
    Keten {
        politie: wereld.persoon(Org::Pol, Functiesoort::Partner).await,
        via: wereld.persoon(Org::Rie, regisseur).await,
        val: wereld.persoon(Org::Val, regisseur).await,
        gul: wereld.persoon(Org::Gul, regisseur).await,
        wereld,
    }
}

impl Keten {
    /// Sends a report; the fields given go over those of an ordinary one.
    async fn stuur(&self, anders: &[(&str, &str)]) -> Antwoord {
        let via = Org::Rie.id().to_string();
        let gewoon = [
            ("acuut", "nee"),
            ("naam", "Jan de Proef"),
            ("geboortedatum", "29-02-1980"),
            ("bereikbaar", "Testweg 9002"),
            ("gemeente", "GM0994"),
            ("zorgsituatie", WAT),
            ("politienummer", "PL-4711"),
            ("via", via.as_str()),
        ];
        let mut velden: Vec<(&str, &str)> =
            gewoon.iter().filter(|(v, _)| !anders.iter().any(|(a, _)| a == v)).copied().collect();
        velden.extend(anders);
        self.politie.post("/zorgmeldingen/nieuw", &velden).await
    }

    /// The address of a report that was just sent.
    async fn gestuurd(&self, anders: &[(&str, &str)]) -> String {
        let antwoord = self.stuur(anders).await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
        antwoord.naar().to_owned()
    }

    async fn geef(&self, pad: &str, aan: Org) -> Antwoord {
        let aan = aan.id().to_string();
        let velden = [("zorgontvanger", aan.as_str()), ("zorgurgentie", "voorrang"), ("zorgadvies", ADVIES)];
        self.via.post(&format!("{pad}/routering"), &velden).await
    }

    /// Another day: everybody logged in anew.
    async fn op(&self, moment: Tijdstip) {
        self.wereld.klok.zet(moment);
        let vraag =
            sql!("UPDATE sessie SET gebruikt_op = $1, verloopt_op = $2", moment, moment.plus_dagen(1));
        doe(&self.wereld, vraag).await.unwrap();
    }

    async fn tel(&self, wat: &'static str) -> i64 {
        let vraag = Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM ").push(wat);
        self.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
    }

    async fn berichten(&self, onderwerp: &'static str, aan: &Persoon) -> i64 {
        let vraag = sql!(
            "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM bericht WHERE onderwerp = $1 AND gebruiker_id = $2",
            onderwerp,
            aan.actor.gebruiker
        );
        self.wereld.app.db.read().await.unwrap().value(vraag).await.unwrap()
    }
}

fn goed(antwoord: &Antwoord) -> &Antwoord {
    assert!(antwoord.status == StatusCode::OK && !antwoord.tekst.contains('⟦'), "{}", antwoord.tekst);
    antwoord
}

fn gedaan(antwoord: &Antwoord) {
    assert_eq!(antwoord.status, StatusCode::SEE_OTHER, "{}", antwoord.tekst);
}

const AL_VERDER: &str = "Deze melding is al verder";
const EERST_BEVESTIGEN: &str = "Bevestig eerst de ontvangst";

fn geweigerd(antwoord: &Antwoord, kop: &str) {
    assert_eq!(antwoord.status, StatusCode::CONFLICT, "{}", antwoord.tekst);
    assert!(antwoord.tekst.contains(kop) && !antwoord.tekst.contains('⟦'), "{kop}: {}", antwoord.tekst);
}

testkit::beide!(STAPPEN;
    async fn s31_1_each_report_has_exactly_one_receiver_and_a_receipt(db) {
        let k = keten(db).await;
        goed(&k.politie.get("/zorgmeldingen/nieuw").await);
        let pad = k.gestuurd(&[]).await;
        assert!(goed(&k.via.get(&pad).await).tekst.contains("Nog geen ontvanger"));
        let inhoud = k.via.get(&format!("{pad}/inhoud")).await;
        for woord in [WAT, "Jan de Proef", "Gemeente Gulpen-Wittem", "Gemeente Valkenburg"] {
            assert!(goed(&inhoud).tekst.contains(woord), "{woord}: {}", inhoud.tekst);
        }
        let leeg = k.via.post(&format!("{pad}/routering"), &[]).await;
        assert_eq!(leeg.status, StatusCode::BAD_REQUEST);
        let zelf = k.geef(&pad, Org::Pol).await;
        assert_eq!(zelf.status, StatusCode::BAD_REQUEST, "the sender is no receiver");
        gedaan(&k.geef(&pad, Org::Val).await);
        geweigerd(&k.geef(&pad, Org::Gul).await, AL_VERDER);
        assert_eq!(k.gul.get(&pad).await.status, StatusCode::NOT_FOUND, "who did not receive it does not know it");

        // Nothing is read before the receipt, and nothing answered.
        assert!(!goed(&k.val.get(&pad).await).tekst.contains("Proef"));
        geweigerd(&k.val.get(&format!("{pad}/inhoud")).await, EERST_BEVESTIGEN);
        geweigerd(&k.val.post(&format!("{pad}/terugmelding"), &[("opgepakt", "ja")]).await, EERST_BEVESTIGEN);
        gedaan(&k.val.post(&format!("{pad}/ontvangst"), &[]).await);
        let gelezen = k.val.get(&format!("{pad}/inhoud")).await;
        assert!(goed(&gelezen).tekst.contains(WAT) && gelezen.tekst.contains(ADVIES));
        assert!(goed(&k.via.get(&pad).await).tekst.contains("Ontvangst bevestigd op"));
        geweigerd(&k.val.post(&format!("{pad}/ontvangst"), &[]).await, AL_VERDER);
        geweigerd(&k.via.post(&format!("{pad}/terughaling"), &[]).await, AL_VERDER);
        gedaan(&k.val.post(&format!("{pad}/terugmelding"), &[("opgepakt", "ja")]).await);
        geweigerd(&k.val.post(&format!("{pad}/terugmelding"), &[("opgepakt", "nee")]).await, AL_VERDER);

        let spoor = ["ZorgmeldingGedaan", "ZorgmeldingGerouteerd", "ZorgmeldingBevestigd", "ZorgmeldingTeruggemeld"];
        for (soort, keer) in spoor.into_iter().zip([2, 2, 2, 3]) {
            assert_eq!(k.wereld.spoor(soort).await, keer, "{soort} in the trail of each who has a part");
        }
        assert!(k.wereld.spoor_is_heel().await);
        let id: ZorgmeldingId = pad.rsplit('/').next().unwrap().parse().unwrap();
        for zet in ["ontvanger_id = NULL", "stand = 'ontvangen'", "bevestigd_op = NULL", "stand = 'kwijt'"] {
            let opdracht = Sql::new("UPDATE zorgmelding SET ").push(zet).push(" WHERE id = ").bind(id);
            assert!(doe(&k.wereld, opdracht).await.is_err(), "the table itself refuses {zet}");
        }
    }

    async fn a_report_that_was_not_confirmed_can_be_taken_back_and_given_to_another(db) {
        let k = keten(db).await;
        let pad = k.gestuurd(&[]).await;
        gedaan(&k.geef(&pad, Org::Val).await);
        goed(&k.val.get(&pad).await);
        gedaan(&k.via.post(&format!("{pad}/terughaling"), &[]).await);
        assert_eq!(k.val.get(&pad).await.status, StatusCode::NOT_FOUND);
        gedaan(&k.geef(&pad, Org::Gul).await);
        goed(&k.gul.get(&pad).await);
        assert_eq!(k.val.get(&pad).await.status, StatusCode::NOT_FOUND);
        assert_eq!(k.wereld.spoor("ZorgmeldingTeruggehaald").await, 2);
    }

    async fn s31_2_unrouted_or_unreceived_reports_alarm_after_the_days_that_were_set(db) {
        let k = keten(db).await;
        let pad = k.gestuurd(&[]).await;
        assert_eq!(k.berichten("bericht-klaar-onderwerp", &k.via).await, 1);
        k.op(NU.plus_dagen(2)).await;
        eenmaal(&k.wereld.app).await;
        assert_eq!(k.berichten("bericht-ligt-onderwerp", &k.via).await, 0);
        let vandaag = k.via.get("/").await;
        assert!(goed(&vandaag).tekst.contains("Zorgmeldingen voor u") && !vandaag.tekst.contains("te lang wachten"));

        // The default is three days; whoever sets another, has another.
        k.op(NU.plus_dagen(3)).await;
        for _ in 0..2 {
            eenmaal(&k.wereld.app).await;
        }
        assert_eq!(k.berichten("bericht-ligt-onderwerp", &k.via).await, 1, "once");
        assert!(k.via.get("/").await.tekst.contains("te lang wachten"));
        assert!(goed(&k.via.get("/zorgmeldingen?laat=ja").await).tekst.contains(&pad));
        for weg in ["/zorgmeldingen", pad.as_str()] {
            let blad = k.via.get(weg).await;
            assert!(goed(&blad).tekst.contains("Wacht te lang"), "{weg}: {}", blad.tekst);
            assert!(blad.gevraagd.queries <= 8, "{weg}: {:?}", blad.gevraagd);
        }
        let lijn = k.via.get("/zorgmeldingen/lijn").await;
        assert!(goed(&lijn).tekst.contains("een weekend"), "the default says why: {}", lijn.tekst);
        let fout = k.via.post("/zorgmeldingen/lijn", &[("dagen_routeren", "0"), ("dagen_ontvangst", "x")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        gedaan(&k.via.post("/zorgmeldingen/lijn", &[("dagen_routeren", "5"), ("dagen_ontvangst", "2")]).await);
        assert!(!k.via.get("/").await.tekst.contains("te lang wachten"));
        assert!(!k.via.get("/zorgmeldingen?laat=ja").await.tekst.contains(&pad));

        // Given and not confirmed: both the VIA and the receiver hear of it.
        gedaan(&k.geef(&pad, Org::Val).await);
        eenmaal(&k.wereld.app).await;
        assert_eq!(k.berichten("bericht-ligt-onderwerp", &k.val).await, 0);
        k.op(NU.plus_dagen(5)).await;
        eenmaal(&k.wereld.app).await;
        assert_eq!(k.berichten("bericht-ligt-onderwerp", &k.val).await, 1);
        assert_eq!(k.berichten("bericht-ligt-onderwerp", &k.via).await, 2);
        for wie in [&k.via, &k.val] {
            assert!(wie.get("/").await.tekst.contains("te lang wachten"));
        }
        gedaan(&k.val.post(&format!("{pad}/ontvangst"), &[]).await);
        for wie in [&k.via, &k.val] {
            assert!(!wie.get("/").await.tekst.contains("te lang wachten"));
        }
    }

    async fn s31_3_repeats_on_one_person_are_counted_without_opening_any_report(db) {
        let k = keten(db).await;
        k.op(NU.plus_dagen(-370)).await;
        doe(&k.wereld, sql!("UPDATE afspraak SET van = $1, dpia_op = $1", NU.plus_dagen(-500))).await.unwrap();
        doe(&k.wereld, sql!("UPDATE afspraakpartij SET getekend_op = $1", NU.plus_dagen(-500))).await.unwrap();
        doe(&k.wereld, sql!("UPDATE functie SET van = $1", NU.plus_dagen(-500))).await.unwrap();
        k.gestuurd(&[("naam", "Jan de Proef")]).await;
        for (dagen, naam) in [(-200, "J. de Proef"), (-100, "Proef, Jan de"), (-10, "jan DE PROEF")] {
            k.op(NU.plus_dagen(dagen)).await;
            eenmaal(&k.wereld.app).await;
            k.gestuurd(&[("naam", naam)]).await;
        }
        k.gestuurd(&[("geboortedatum", "01-03-1980")]).await;
        k.op(NU).await;
        let pad = k.gestuurd(&[]).await;
        let bladzijde = k.via.get(&pad).await;
        assert!(goed(&bladzijde).tekst.contains("Eerdere meldingen: 3 in 12 maanden"), "{}", bladzijde.tekst);
        assert!(!bladzijde.tekst.contains("Proef") && !bladzijde.tekst.contains(WAT));
        // The content of the oldest is gone by now, and still it counts: nothing is opened.
        eenmaal(&k.wereld.app).await;
        assert_eq!((k.tel("zorgmelding").await, k.wereld.spoor("ZorginhoudIngezien").await), (4, 0));
        assert!(k.via.get(&pad).await.tekst.contains("Eerdere meldingen: 3 in"));
        let zonder = k.gestuurd(&[("geboortedatum", "")]).await;
        assert!(goed(&k.via.get(&zonder).await).tekst.contains("Niet te tellen"));
        // A pseudonym is no name, and no line of the log of processing can be laid beside it.
        let vraag = sql!("SELECT DISTINCT pseudoniem FROM zorgherhaling");
        let pseudoniemen: Vec<String> =
            k.wereld.app.db.read().await.unwrap().read(vraag, |r| r.get("pseudoniem")).await.unwrap();
        assert_eq!(pseudoniemen.len(), 2);
        assert!(pseudoniemen.iter().all(|p| p.len() == 64 && p.chars().all(|c| c.is_ascii_hexdigit())));
        assert_eq!(k.tel("verwerkingslog WHERE betrokkene IN (SELECT pseudoniem FROM zorgherhaling)").await, 0);
        // The list has the order of time, whoever was reported how often.
        let lijst = k.via.get("/zorgmeldingen").await;
        let (laatste, vorige) = (lijst.tekst.find(&zonder).unwrap(), lijst.tekst.find(&pad).unwrap());
        assert!(laatste < vorige && !lijst.tekst.contains("Eerdere"));
    }

    async fn s31_4_acute_is_led_to_the_acute_line_and_nothing_is_recorded(db) {
        let k = keten(db).await;
        let lijn = [
            ("dagen_routeren", "3"), ("dagen_ontvangst", "3"), ("crisisdienst", "Crisisdienst Test"),
            ("crisistelefoon", "043 123 45 67"),
        ];
        let half = k.via.post("/zorgmeldingen/lijn", &lijn[..3]).await;
        assert_eq!(half.status, StatusCode::BAD_REQUEST, "a name without a number helps nobody");
        gedaan(&k.via.post("/zorgmeldingen/lijn", &lijn).await);
        assert!(goed(&k.politie.get("/zorgmeldingen/nieuw").await).tekst.contains("tel:112"));
        let tabellen = ["zorgmelding", "zorgherhaling", "zorgjaarcijfer", "spoor", "verwerkingslog", "bericht", "inzending"];
        let mut voor = vec![];
        for tabel in tabellen {
            voor.push(k.tel(tabel).await);
        }
        let antwoord = k.stuur(&[("acuut", "ja")]).await;
        assert_eq!(antwoord.status, StatusCode::UNPROCESSABLE_ENTITY);
        for woord in ["tel:112", "Bel Crisisdienst Test", "tel:0431234567", "niets opgeslagen"] {
            assert!(antwoord.tekst.contains(woord), "{woord}: {}", antwoord.tekst);
        }
        assert!(!antwoord.tekst.contains("Proef") && !antwoord.tekst.contains('⟦'));
        for (tabel, was) in tabellen.into_iter().zip(voor) {
            assert_eq!(k.tel(tabel).await, was, "{tabel}");
        }
        // Without an answer to the question nothing is sent either, and all that is wrong is named at once.
        let fout = k.politie.post("/zorgmeldingen/nieuw", &[("naam", "Jan")]).await;
        assert_eq!(fout.status, StatusCode::BAD_REQUEST);
        for veld in ["acuut", "via", "bereikbaar", "gemeente", "zorgsituatie"] {
            assert!(fout.tekst.contains(&format!("#veld-{veld}")), "{veld}: {}", fout.tekst);
        }
        assert_eq!(k.tel("zorgmelding").await, 0);
    }

    async fn s31_5_the_sender_learns_taken_up_or_not_and_nothing_else(db) {
        let k = keten(db).await;
        for (antwoord, woord) in [("ja", "Opgepakt"), ("nee", "Niet opgepakt")] {
            let pad = k.gestuurd(&[("gemeente", "GM1729")]).await;
            let ziet = async || {
                let blad = k.politie.get(&pad).await;
                let lijst = k.politie.get("/zorgmeldingen").await;
                (zonder_bewijs(&goed(&blad).tekst), zonder_bewijs(&goed(&lijst).tekst))
            };
            // The message that the report arrived is shown once.
            ziet().await;
            let eerst = ziet().await;
            assert!(eerst.0.contains("Nog geen antwoord"), "{}", eerst.0);
            gedaan(&k.geef(&pad, Org::Val).await);
            assert_eq!(ziet().await, eerst, "given");
            gedaan(&k.via.post(&format!("{pad}/terughaling"), &[]).await);
            gedaan(&k.geef(&pad, Org::Val).await);
            gedaan(&k.val.post(&format!("{pad}/ontvangst"), &[]).await);
            k.val.get(&format!("{pad}/inhoud")).await;
            assert_eq!(ziet().await, eerst, "received");
            assert_eq!(k.val.post(&format!("{pad}/terugmelding"), &[]).await.status, StatusCode::BAD_REQUEST);
            gedaan(&k.val.post(&format!("{pad}/terugmelding"), &[("opgepakt", antwoord)]).await);
            let na = ziet().await;
            assert!(na.0.contains(woord), "{}", na.0);
            for geheim in ["Valkenburg", ADVIES, WAT, "Jan de Proef", "voorrang"] {
                assert!(!na.0.contains(geheim) && !na.1.contains(geheim), "{geheim}");
            }
            assert_eq!(k.politie.get(&format!("{pad}/inhoud")).await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(k.berichten("bericht-antwoord-onderwerp", &k.politie).await, 2);
        let vraag = sql!("SELECT inhoud FROM spoor WHERE organisatie_id = $1 AND soort LIKE 'Zorg%'", Org::Pol.id());
        let spoor: Vec<String> =
            k.wereld.app.db.read().await.unwrap().read(vraag, |r| r.get("inhoud")).await.unwrap();
        let ontvanger = Org::Val.id().to_string();
        assert!(spoor.len() == 4 && spoor.iter().all(|i| !i.contains(&ontvanger)), "{spoor:?}");
    }

    async fn s31_6_yearly_figures_by_municipality_hide_small_counts_and_cannot_be_computed_back(db) {
        let k = keten(db).await;
        for _ in 0..6 {
            k.gestuurd(&[]).await;
        }
        let blad = async || zonder_bewijs(&goed(&k.via.get("/zorgmeldingen/cijfers").await).tekst);
        let leeg = blad().await;
        assert!(leeg.contains("Zorgmeldingen in 2026") && leeg.contains(">6<") && leeg.contains("minder dan 5"), "{leeg}");
        for _ in 0..4 {
            k.gestuurd(&[("gemeente", "GM1729")]).await;
            assert_eq!(blad().await, leeg, "from none to four the page is the same, its sum too");
        }
        k.gestuurd(&[("gemeente", "GM1729")]).await;
        let vol = blad().await;
        assert!(vol.contains(">5<") && vol.contains(">11<") && !vol.contains("minder dan"), "{vol}");
        assert!(goed(&k.via.get("/zorgmeldingen/cijfers?jaar=1999").await).tekst.contains("in 2026"));
        // They outlive the reports.
        doe(&k.wereld, sql!("DELETE FROM zorgmelding")).await.unwrap();
        assert_eq!(blad().await, vol);
        assert_eq!(k.val.get("/zorgmeldingen/cijfers").await.status, StatusCode::NOT_FOUND);
    }

    async fn nobody_else_can_tell_that_there_is_a_report(db) {
        let k = keten(db).await;
        let pad = k.gestuurd(&[]).await;
        gedaan(&k.geef(&pad, Org::Val).await);
        let niets = format!("/zorgmeldingen/{}", ZorgmeldingId::nieuw(NU));
        for org in Org::ALLE {
            for &soort in Functiesoort::ALLE {
                if matches!(soort, Functiesoort::Procesregisseur | Functiesoort::Partner) {
                    continue;
                }
                let wie = k.wereld.persoon(org, soort).await;
                assert!(!wie.get("/").await.tekst.contains("orgmelding"), "{soort}: no menu, no number");
                for deel in ["", "/inhoud"] {
                    let (een, geen) = (wie.get(&format!("{pad}{deel}")).await, wie.get(&format!("{niets}{deel}")).await);
                    let gelijk = |a: &Antwoord, weg: &str| zonder_bewijs(&a.tekst).replace(weg, "PAD");
                    assert_eq!((een.status, gelijk(&een, &pad)), (geen.status, gelijk(&geen, &niets)), "{soort}");
                    assert_eq!(een.status, StatusCode::FORBIDDEN, "{soort}");
                }
                for lijst in ["/zoeken?q=Proef", "/berichten", "/spoor?soort=Zorg"] {
                    let tekst = wie.get(lijst).await.tekst;
                    assert!(!tekst.contains("Jan de Proef") && !tekst.contains("zorgmelding/") && !tekst.contains(WAT));
                }
            }
        }
        // A contact of an organisation that has no part in care reports: no menu, and nothing behind the addresses.
        doe(&k.wereld, sql!("UPDATE organisatie SET soort = 'om' WHERE id = $1", Org::Gul.id())).await.unwrap();
        let om = k.wereld.persoon(Org::Gul, Functiesoort::Partner).await;
        assert!(!om.get("/").await.tekst.contains("orgmelding"));
        for weg in ["/zorgmeldingen", "/zorgmeldingen/nieuw", pad.as_str(), niets.as_str()] {
            assert_eq!(om.get(weg).await.status, StatusCode::NOT_FOUND, "{weg}");
        }
        assert_eq!(k.geef(&k.gestuurd(&[]).await, Org::Gul).await.status, StatusCode::BAD_REQUEST);
        // Trails, outbox and logs hold no word of it, and the message leads to the first screen only.
        for tabel in ["spoor WHERE inhoud LIKE '%Proef%' OR inhoud LIKE '%slaapt%'", "bericht WHERE pad <> '/'",
            "verwerkingslog WHERE naam LIKE '%Proef%'"] {
            assert_eq!(k.tel(tabel).await, 0, "{tabel}");
        }
        let regels: Vec<(String, i64)> = k.wereld.app.db.read().await.unwrap()
            .read(sql!("SELECT naam, CAST(COUNT(*) AS BIGINT) AS n FROM verwerkingslog WHERE betrokkene IS NOT NULL \
                AND activiteit LIKE 'zorgmeldingen%' GROUP BY naam ORDER BY naam"), |r| Ok((r.get("naam")?, r.get("n")?)))
            .await.unwrap();
        let verwacht = [("Een zorgmelding aan een ontvanger geven", 1), ("Een zorgmelding aan het VIA sturen", 2),
            ("Een zorgmelding lezen", 1), ("Een zorgmelding ontvangen", 3)];
        // The form that was refused shows the report again: that is a reading too.
        let verwacht = verwacht.map(|(naam, n)| (naam.to_owned(), n));
        assert_eq!(regels, verwacht);
    }

    async fn a_report_goes_only_under_an_afspraak_that_works(db) {
        let k = keten(db).await;
        let pad = k.gestuurd(&[]).await;
        gedaan(&k.geef(&pad, Org::Val).await);
        goed(&k.val.get(&pad).await);
        let tweede = k.gestuurd(&[]).await;
        let teken = |org: Org, op: Option<Tijdstip>| {
            sql!("UPDATE afspraakpartij SET getekend_op = $2 WHERE organisatie_id = $1", org.id(), op)
        };
        doe(&k.wereld, teken(Org::Val, None)).await.unwrap();
        assert_eq!(k.val.get(&pad).await.status, StatusCode::NOT_FOUND, "access does not outlive its ground");
        assert!(!k.val.get("/zorgmeldingen").await.tekst.contains(&pad));
        assert_eq!(k.geef(&tweede, Org::Val).await.status, StatusCode::BAD_REQUEST);
        doe(&k.wereld, teken(Org::Pol, None)).await.unwrap();
        assert_eq!(k.geef(&tweede, Org::Gul).await.status, StatusCode::BAD_REQUEST, "nor without the police");
        assert!(goed(&k.politie.get("/zorgmeldingen/nieuw").await).tekst.contains("geen geldige afspraak"));
        assert_eq!(k.stuur(&[]).await.status, StatusCode::BAD_REQUEST);
        doe(&k.wereld, teken(Org::Pol, Some(NU.plus_dagen(-9)))).await.unwrap();
        doe(&k.wereld, sql!("UPDATE afspraak SET handelingen = 'verstrekken navragen'")).await.unwrap();
        assert_eq!(k.stuur(&[]).await.status, StatusCode::BAD_REQUEST, "what was not agreed");
    }

    async fn a_report_goes_by_itself_and_its_pseudonym_later(db) {
        let k = keten(db).await;
        let beantwoord = k.gestuurd(&[]).await;
        k.gestuurd(&[("naam", "Piet Ander")]).await;
        gedaan(&k.geef(&beantwoord, Org::Val).await);
        gedaan(&k.val.post(&format!("{beantwoord}/ontvangst"), &[]).await);
        gedaan(&k.val.post(&format!("{beantwoord}/terugmelding"), &[("opgepakt", "nee")]).await);
        for (dagen, meldingen, herhalingen, verslagen) in
            [(91, 2, 2, 0), (92, 1, 2, 1), (180, 1, 2, 1), (181, 0, 2, 2), (364, 0, 2, 2), (365, 0, 0, 2)]
        {
            k.op(NU.plus_dagen(dagen)).await;
            eenmaal(&k.wereld.app).await;
            let nu = (k.tel("zorgmelding").await, k.tel("zorgherhaling").await);
            assert_eq!(nu, (meldingen, herhalingen), "after {dagen} days");
            assert_eq!(k.wereld.spoor("ZorgmeldingenVernietigd").await, verslagen);
        }
        let vernietigd = "verwerkingslog WHERE naam = 'Een zorgmelding vernietigen' AND betrokkene IS NOT NULL";
        assert_eq!((k.tel(vernietigd).await, k.tel("zorgjaarcijfer").await), (2, 1));
        assert!(k.wereld.spoor_is_heel().await);
    }

    async fn a_form_counts_once(db) {
        let k = keten(db).await;
        let bewijs = k.politie.bewijs();
        let via = Org::Rie.id().to_string();
        let velden = [
            ("acuut", "nee"), ("naam", "Jan de Proef"), ("bereikbaar", "Testweg 9002"), ("gemeente", "GM0994"),
            ("zorgsituatie", WAT), ("via", via.as_str()),
        ];
        for _ in 0..2 {
            gedaan(&k.politie.post_met("/zorgmeldingen/nieuw", &bewijs, &velden).await);
        }
        assert_eq!(k.tel("zorgmelding").await, 1);
    }

    async fn a_program_sees_how_far_and_never_what(db) {
        let k = keten(db).await;
        let pad = k.gestuurd(&[]).await;
        gedaan(&k.geef(&pad, Org::Val).await);
        for wie in [&k.via, &k.val] {
            let programma = wie.api().await;
            let lijst = programma.get("/zorgmeldingen").await;
            assert!(lijst.tekst.contains("\"stand\":\"gerouteerd\"") && !lijst.tekst.contains("Proef"), "{}", lijst.tekst);
            let een = programma.get(&pad).await;
            assert_eq!(een.json()["ontvanger"], "Gemeente Valkenburg aan de Geul");
            assert!(!een.tekst.contains("Proef") && !een.tekst.contains(WAT));
        }
        for wie in [&k.gul, &k.politie] {
            assert_eq!(wie.api().await.get(&pad).await.status, StatusCode::NOT_FOUND);
        }
    }

    async fn a_request_of_the_person_finds_the_report_at_the_via_and_never_shows_what_it_says(db) {
        let k = keten(db).await;
        k.gestuurd(&[]).await;
        k.gestuurd(&[("naam", "Iemand Anders")]).await;
        for (org, verwacht) in [(Org::Rie, 1), (Org::Val, 0), (Org::Pol, 0)] {
            let wie = k.wereld.persoon(org, Functiesoort::Privacyfunctionaris).await;
            let pad = crate::betrokkene::gezocht(&wie, "inzage").await;
            let blad = wie.get(&pad).await.tekst;
            assert_eq!(blad.matches("<h2 class=\"dw-paneel__kop\">Zorgmelding van de politie").count(), verwacht, "{org:?}: {blad}");
            assert!(!blad.contains(WAT) && !blad.contains("Testweg 9002") && !blad.contains("Iemand Anders"), "{blad}");
            assert!(verwacht == 0 || blad.contains("de politie beslist zelf") && !blad.contains("value=\"opnemen\""), "{blad}");
        }
        assert!(k.wereld.spoor_is_heel().await);
    }
);
