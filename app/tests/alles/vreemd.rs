// SPDX-License-Identifier: EUPL-1.2
//! Every route with an address of a record, every functie, a record of others: what comes back is what comes back for
//! nothing (ASVS 8.2.2, 8.4.1). A new route whose collection is not named here fails the test.
use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use db::{Sql, sql};
use dijkwacht::demo::{maak, vul, vul_velen};
use dijkwacht::router::wegen;
use dijkwacht::schema::STAPPEN;
use kernel::{BijlageId, DpiamaatregelId, Functiesoort, InvoerId, SignaalId};
use poort::Recht;

use crate::signaal::zonder_bewijs;
use crate::wereld::{Antwoord, NU, Org, Persoon, Wereld};

/// Where the address of a record of each collection comes from.
const VERZAMELINGEN: &[(&str, &str)] = &[
    ("acties", "actie"),
    ("adviesvragen", "adviesvraag"),
    ("afspraken", "afspraak"),
    ("agendapunten", "agendapunt"),
    ("berichten", "bericht"),
    ("besluiten", "besluit"),
    ("bestuurspunten", "bestuurspunt"),
    ("bevindingen", "bevinding"),
    ("bewaarplichten", "bewaarplicht"),
    ("bijlagen", "bijlage"),
    ("dpiamaatregelen", "dpiamaatregel"),
    ("functies", "functie"),
    ("gremia", "gremium"),
    ("producten", "gremiumproduct"),
    ("voedingen", "gremium"),
    ("contacten", "partnercontact"),
    ("zetels", "zetel"),
    ("noodtoegang", "noodtoegang"),
    ("rechtentoetsen", "rechtentoets"),
    ("samenwerkingen", "samenwerking"),
    ("gebruikers", "gebruiker"),
    ("invoer", "invoer"),
    ("mag-dit", "magditvraag"),
    ("navragen", "navraag"),
    ("overleggen", "overleg"),
    ("personen", "persoon"),
    ("regels", "magditregel"),
    ("signalen", "signaal"),
    ("sleutels", "apisleutel"),
    ("tafels", "tafel"),
    ("terugkoppelingen", "terugkoppeling"),
    ("verstrekkingen", "verstrekking"),
    ("vernietigingsvoorstellen", "vernietigingsvoorstel"),
    ("vragen", "magditvraag"),
    ("wegingen", "weging"),
    ("strategieen", "strategie"),
    ("toezeggingen", "toezegging"),
    ("inzet", "inzet"),
    ("beelden", "beeld"),
    ("volwassenheid", "volwassenheidscheck"),
    ("verzoeken", "verzoek"),
    ("vondsten", "verzoekvondst"),
    ("zorgmeldingen", "zorgmelding"),
    ("casussen", "casus"),
    ("gesprekken", "casuspersoon"),
    ("partijen", "casuspartij"),
    ("diensten", "boadienst"),
    ("instrumenten", "instrument"),
    ("regelversies", "regelversie"),
    ("herzieningstaken", "herzieningstaak"),
    ("brieven", "procedurestap"),
    ("procedures", "procedure"),
    ("betrokkenen", "procedurebetrokkene"),
    ("mandaten", "mandaat"),
];

/// Not an address of a record that somebody owns: what everybody who takes part knows, or a code or secret in the address.
const GEEN_RECORD: &[&str] = &[
    "agenda",
    "eerste-start",
    "kaarten",
    "melden",
    "melding",
    "organisaties",
    "partners",
    "regios",
    "sessies",
    "thema",
    "uitnodiging",
    "weegmodel",
];

/// What forms ask for, so that a form that is right gets no other answer than an empty one.
const INGEVULD: &[(&str, &str)] = &[
    ("versie", "1"),
    ("bewerking", "1"),
    ("reden", "Omdat het nodig is voor dit werk."),
    ("toelichting", "Omdat het nodig is voor dit werk."),
    ("motivering", "Omdat het nodig is voor dit werk."),
    ("afspraak_zeker", "ja"),
    ("zeker", "ja"),
    ("toestand", "opgepakt"),
    ("status", "gedaan"),
    ("soort", "proces"),
    ("titel", "Een onderwerp zonder naam"),
    ("onderwerp", "Een onderwerp zonder naam"),
    ("uitkomst", "C1"),
    ("datum", "01-12-2026"),
    ("thema", "hennep"),
    ("wat", "Wat er te zien was, in gewone woorden."),
    ("plaats", "Testweg 9002"),
    ("hoe_bekend", "document"),
    ("opgepakt", "ja"),
    ("zorgurgentie", "gewoon"),
    ("casusfase", "ave-3"),
    ("fasereden", "Omdat het nodig is voor dit werk."),
    ("notitietekst", "Omdat het nodig is voor dit werk."),
    ("evaluatie", "Wat werkte en wat niet, in gewone woorden."),
    ("sluitreden", "doel-bereikt"),
    ("gespreksuitkomst", "niet-gesproken"),
    ("nietreden", "onbereikbaar"),
    ("gesprekstoelichting", "Drie keer gebeld, geen antwoord gekregen."),
    ("zorgadvies", "Bel eerst en ga met twee mensen langs."),
];

/// A demo region, and an organisation that is a party to nothing.
async fn regio(db: db::Db) -> Wereld {
    let wereld = Wereld::leeg(db);
    maak(&wereld.app).await.unwrap();
    vul(&wereld.app, 60, &mut |_| ()).await.unwrap();
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(sql!(
        "INSERT INTO organisatie (id, soort, naam, afkorting, cbs_code, sinds) VALUES ($1, 'gemeente', 'Gemeente Testdam', 'TDM', \
         'GM0995', $2)",
        Org::Rie.id(),
        NU.plus_dagen(-500)
    ))
    .await
    .unwrap();
    // What the demo has none of.
    tx.execute(sql!(
        "INSERT INTO invoer (id, organisatie_id, bestandsnaam, kaart, stand, aangemaakt_op, levensteken_op, gelezen, toegevoegd, \
         verslag) SELECT $1, MAX(id), 'b.csv', 'signalen', 'klaar', $2, $2, 1, 1, '{}' FROM organisatie",
        InvoerId::nieuw(NU),
        NU
    ))
    .await
    .unwrap();
    tx.execute(sql!(
        "INSERT INTO dpiamaatregel (id, afspraak_id, risico, maatregel, eigenaar_id, uiterlijk_op) \
         SELECT $1, MAX(afspraak_id), 'risico', 'maatregel', MAX(organisatie_id), '2026-12-31' FROM afspraakpartij",
        DpiamaatregelId::nieuw(NU)
    ))
    .await
    .unwrap();
    tx.execute(sql!(
        "INSERT INTO bijlage (id, signaal_id, naam, mediatype, grootte, sha256, opslag, toegevoegd_op) \
         SELECT $1, MAX(id), 'foto.jpg', 'image/jpeg', 10, 'x', 'nergens', $2 FROM signaal",
        BijlageId::nieuw(NU),
        NU
    ))
    .await
    .unwrap();
    tx.commit().await.unwrap();
    wereld
}

/// The newest records of each collection. What the demo lacks cannot be tried, and is named by the test.
async fn adressen(wereld: &Wereld) -> BTreeMap<&'static str, String> {
    let mut c = wereld.app.db.read().await.unwrap();
    let mut uit = BTreeMap::new();
    for (verzameling, tabel) in VERZAMELINGEN {
        let vraag = Sql::new("SELECT id FROM ").push(tabel).push(" ORDER BY id DESC LIMIT 1");
        if let Some(rij) = c.row_opt(vraag).await.unwrap() {
            uit.insert(*verzameling, SignaalId::van(rij.get("id").unwrap()).to_string());
        }
    }
    uit
}

/// The collections in an address, in order: `/signalen/{id}/bijlagen/{bijlage}` has two.
fn verzamelingen(pad: &str) -> Vec<String> {
    let delen: Vec<&str> = pad.split('/').collect();
    let paren = delen.windows(2).filter(|w| w[1].starts_with('{'));
    paren.map(|w| w[0].to_owned()).collect()
}

/// What stands in an address as a code and not as an id: a stage of the weighing, a theme.
fn code(verzameling: &str) -> Option<String> {
    match verzameling {
        "wegingen" => Some("1".to_owned()),
        "portefeuilles" => Some("hennep".to_owned()),
        "stappen" => Some("zienswijze".to_owned()),
        "stukken" => Some("agenda.pdf".to_owned()),
        _ => None,
    }
}

/// The address with these ids for its parameters.
fn met(pad: &str, ids: &[String]) -> String {
    let mut ids = ids.iter();
    let deel = |d: &str| if d.starts_with('{') { ids.next().unwrap().clone() } else { d.to_owned() };
    pad.split('/').map(deel).collect::<Vec<_>>().join("/")
}

async fn vraag(wie: &Persoon, methode: &str, pad: &str, velden: &[(&str, &str)]) -> Antwoord {
    if methode == "GET" { wie.get(pad).await } else { wie.post(pad, velden).await }
}

/// What a stranger can tell apart: status, headers and page.
fn gezien(antwoord: &Antwoord, ids: &[String]) -> (StatusCode, Vec<String>, String) {
    let koppen = antwoord.koppen.iter().filter(|(naam, _)| *naam != "x-request-id");
    let mut koppen: Vec<String> = koppen.map(|(n, w)| format!("{n}: {w:?}")).collect();
    koppen.sort();
    let mut tekst = zonder_bewijs(&antwoord.tekst);
    for id in ids {
        tekst = tekst.replace(id, "ID");
        koppen.iter_mut().for_each(|k| *k = k.replace(id, "ID"));
    }
    (antwoord.status, koppen, tekst)
}

/// Pages that hold what the reader did just now, or a fresh secret: the own logs, the own sessions, a second factor.
const EIGEN_SPOOR: &[&str] = &["/spoor", "/account", "/account/tweede-factor", "/toezicht/beslissingen"];

/// Lists with everything one can ask of them: filters, order, search, places, a date.
const GEVRAAGD: &[&str] = &[
    "/signalen?thema=hennep&fase=weging-1",
    "/signalen?gebied=GM0994&sorteer=punten&volgorde=op",
    "/signalen/kaart?thema=hennep",
    "/zoeken?q=Testweg",
    "/zoeken?q=VAL-2026-00001",
    "/zoeken?q=tstweg",
    "/api/v1/signalen?thema=hennep&gebied=GM0994",
    "/api/v1/signalen/_zoek?q=Testweg",
    "/navragen/ontvangen?alles=ja",
    "/mag-dit/vragen?antwoord=mag",
    "/zorgmeldingen?laat=ja",
    "/casussen?stand=gesloten",
    "/procedures?stand=beeindigd",
    "/besluitregister?proceduresoort=damocles",
];

/// Everything a reader at the organisation gets from addresses without a record in them.
async fn lijsten(wie: &Persoon) -> Vec<(String, StatusCode, String)> {
    let mut uit = Vec::new();
    let zonder = wegen()
        .lijst()
        .filter(|r| r.methode == "GET" && !r.pad.contains('{'))
        .map(|r| r.pad)
        .collect::<Vec<_>>();
    for pad in zonder.into_iter().filter(|p| !EIGEN_SPOOR.contains(p)).chain(GEVRAAGD.iter().copied()) {
        let antwoord = wie.get(pad).await;
        uit.push((pad.to_owned(), antwoord.status, zonder_bewijs(&antwoord.tekst)));
    }
    uit
}

testkit::beide!(STAPPEN;
    async fn what_others_do_changes_no_list_count_search_map_or_export(db) {
        let wereld = regio(db).await;
        let mut eerder = Vec::new();
        // Colleagues first: who works for the own organisation may show, such as the boa's that can be planned.
        let mut mensen = Vec::new();
        for soort in Functiesoort::ALLE {
            mensen.push((soort, wereld.persoon(Org::Rie, *soort).await));
        }
        for (soort, wie) in mensen {
            eerder.push((soort, lijsten(&wie).await, wie));
        }
        let signalen = wereld.app.db.read().await.unwrap().value::<i64>(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal")).await.unwrap();
        vul_velen(&wereld.app.db, NU, 200, |_| true, &mut |_| ()).await.unwrap();
        let erbij = wereld.app.db.read().await.unwrap().value::<i64>(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal")).await.unwrap();
        assert_eq!(erbij, signalen + 200);
        let mut gelezen = 0;
        for (soort, eerst, wie) in eerder {
            for (toen, nu) in eerst.iter().zip(lijsten(&wie).await) {
                assert_eq!(*toen, nu, "{soort}");
                gelezen += i32::from(nu.1 == StatusCode::OK);
            }
        }
        assert!(gelezen > 250, "{gelezen}");
    }

    async fn asvs_8_4_1_a_record_of_others_is_like_none_on_every_route_for_every_functie(db) {
        let wereld = regio(db).await;
        let adressen = adressen(&wereld).await;
        let bekend: BTreeSet<&str> = VERZAMELINGEN.iter().map(|(v, _)| *v).chain(GEEN_RECORD.iter().copied()).collect();
        let mut ontbreekt = BTreeSet::new();
        let mut gezien_als = BTreeMap::<u16, i32>::new();
        let regels = |soort: &'static str| Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM spoor WHERE organisatie_id ").push(soort).bind(Org::Rie.id());
        let tel = |vraag: Sql| async { wereld.app.db.read().await.unwrap().value::<i64>(vraag).await.unwrap() };
        let voor = tel(regels("<> ")).await;
        for soort in Functiesoort::ALLE {
            let wie = wereld.persoon(Org::Rie, *soort).await;
            for route in wegen().lijst().filter(|r| r.pad.contains('{') && r.recht != Recht::Openbaar) {
                let namen = verzamelingen(route.pad);
                for naam in &namen {
                    assert!(bekend.contains(naam.as_str()) || code(naam).is_some(), "{}: name the collection {naam} in this test", route.pad);
                }
                if namen.iter().any(|n| GEEN_RECORD.contains(&n.as_str())) {
                    continue;
                }
                                let kies = |n: &String| code(n).or_else(|| adressen.get(n.as_str()).cloned());
                let Some(echt) = namen.iter().map(kies).collect::<Option<Vec<String>>>() else {
                    ontbreekt.insert(route.pad);
                    continue;
                };
                let niets: Vec<String> = namen.iter()
                    .map(|n| code(n).unwrap_or_else(||  SignaalId::nieuw(NU.plus_dagen(1)).to_string() ))
                    .collect();
                for velden in [&[][..], INGEVULD] {
                    let methode = route.methode.as_str();
                    let hier = vraag(&wie, methode, &met(route.pad, &echt), velden).await;
                    let nergens = vraag(&wie, methode, &met(route.pad, &niets), velden).await;
                    assert_eq!(gezien(&hier, &echt), gezien(&nergens, &niets), "{soort} {methode} {}", route.pad);
                    let dicht = [StatusCode::NOT_FOUND, StatusCode::FORBIDDEN, StatusCode::UNAUTHORIZED, StatusCode::BAD_REQUEST];
                    assert!(dicht.contains(&hier.status), "{soort} {methode} {} answered {}", route.pad, hier.status);
                    *gezien_als.entry(hier.status.as_u16()).or_default() += 1;
                }
            }
        }
        assert_eq!(tel(regels("<> ")).await, voor, "nothing happened at another organisation");
        // Most are refused for the functie; that is not what this test is about.
        assert!(gezien_als[&404] > 400, "{gezien_als:?}");
        assert!(ontbreekt.is_empty(), "the demo has no record to try these with: {ontbreekt:?}");
        assert!(wereld.spoor_is_heel().await);
    }
);
