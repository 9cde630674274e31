// SPDX-License-Identifier: EUPL-1.2
//! Tables on random worlds: what a list shows and what a record answers by its address agree, on both databases.
use std::collections::BTreeSet;

use axum::http::StatusCode;
use db::{Tx, sql};
use dijkwacht::schema::STAPPEN;
use kernel::{ActieId, AgendapuntId, Functiesoort, OverlegId, TafelId, Tijdstip};

use crate::overleg::links;
use crate::wereld::{NU, Org, Persoon, Wereld};

const WERELDEN: u64 = 40;
const PUNTEN: i64 = 6;

/// A small generator, so that a failing world can be found again by its number.
struct Dobbel(u64);

impl Dobbel {
    fn gooi(&mut self, zijden: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % zijden
    }

    fn kans(&mut self, een_op: u64) -> bool {
        self.gooi(een_op) == 0
    }

    fn org(&mut self) -> Org {
        Org::ALLE[usize::try_from(self.gooi(4)).unwrap()]
    }

    /// Mostly in the past, so that most of what happens has happened.
    fn moment(&mut self) -> Tijdstip {
        NU.plus_dagen(i64::try_from(self.gooi(26)).unwrap() - 20)
    }

    fn later(&mut self) -> Tijdstip {
        NU.plus_dagen(i64::try_from(self.gooi(26)).unwrap() - 5)
    }
}

/// The ids of one world.
#[derive(Clone, Copy)]
struct Plek {
    basis: i64,
}

impl Plek {
    fn tafel(self) -> TafelId {
        TafelId::van(self.basis)
    }

    fn overleg(self) -> OverlegId {
        OverlegId::van(self.basis)
    }

    fn punt(self, n: i64) -> AgendapuntId {
        AgendapuntId::van(self.basis + n)
    }

    fn actie(self, n: i64) -> ActieId {
        ActieId::van(self.basis + n)
    }
}

async fn doe(tx: &mut Tx, opdracht: db::Sql) {
    tx.execute(opdracht).await.unwrap();
}

async fn tafel(tx: &mut Tx, d: &mut Dobbel, plek: Plek) {
    doe(tx, sql!(
        "INSERT INTO afspraak (id, soort, naam, versie, doel, grondslag, veldgroepen, bewaartermijn_maanden, van, tot, \
         dpia_op, beeindigd_op, handelingen) VALUES ($1, 'convenant', 'a', 1, 'd', 'g', 63, 1, $2, $3, $4, $5, $6)",
        plek.basis, d.moment(), d.later(), (!d.kans(5)).then(|| d.moment()), d.kans(5).then(|| d.later()), if d.kans(6) { "navragen" } else { "verstrekken" }
    )).await;
    doe(tx, sql!(
        "INSERT INTO tafel (id, soort, naam, regie_id, afspraak_id, ritme_dagen) VALUES ($1, 'gso', $2, $3, $4, 7)",
        plek.tafel(), format!("T{}", plek.basis), d.org().id(), plek.basis
    )).await;
    for org in Org::ALLE {
        if !d.kans(6) {
            let getekend = (!d.kans(5)).then(|| d.moment());
            doe(tx, sql!(
                "INSERT INTO afspraakpartij (afspraak_id, organisatie_id, getekend_op) VALUES ($1, $2, $3)",
                plek.basis, org.id(), getekend
            )).await;
        }
        if !d.kans(4) {
            doe(
                tx,
                sql!(
                    "INSERT INTO tafellid (tafel_id, organisatie_id, van, tot) VALUES ($1, $2, $3, $4)",
                    plek.tafel(),
                    org.id(),
                    d.moment(),
                    d.later()
                ),
            )
            .await;
        }
    }
    doe(tx, sql!(
        "INSERT INTO overleg (id, tafel_id, begint_op, duur_minuten, locatie, versie) VALUES ($1, $2, $3, 60, 'l', 1)",
        plek.overleg(), plek.tafel(), NU
    )).await;
}

async fn punt(tx: &mut Tx, d: &mut Dobbel, plek: Plek, n: i64, door: &Persoon) {
    let casus = !d.kans(3);
    let (soort, rol) = if casus { ("casus", "betrokken") } else { ("proces", "") };
    let namens = d.org();
    let op_agenda = (!d.kans(3)).then(|| plek.overleg());
    doe(tx, sql!(
        "INSERT INTO agendapunt (id, tafel_id, overleg_id, volgorde, soort, titel, toelichting, doel, voorgesteld_door, \
         voorgesteld_namens, voorgesteld_op, ingetrokken_op, versie) \
         VALUES ($1, $2, $3, $4, $5, 't', '', 'd', $6, $7, $8, $9, 1)",
        plek.punt(n), plek.tafel(), op_agenda, n, soort, door.actor.functie, namens.id(), NU.plus_dagen(-21),
        d.kans(8).then(|| d.moment())
    )).await;
    for org in Org::ALLE {
        if !rol.is_empty() && (org.id() == namens.id() || d.kans(2)) {
            let ingetrokken = (org.id() != namens.id() && d.kans(5)).then(|| d.moment());
            doe(tx, sql!(
                "INSERT INTO agendapuntpartij (agendapunt_id, organisatie_id, rol, ingetrokken_op) VALUES ($1, $2, $3, $4)",
                plek.punt(n), org.id(), rol, ingetrokken
            )).await;
        }
    }
    doe(tx, sql!(
        "INSERT INTO besluit (id, agendapunt_id, tekst, eigenaar_id, uiterlijk_op, vastgelegd_door, vastgelegd_op) \
         VALUES ($1, $2, 'b', $3, '2026-12-01', $4, $5)",
        plek.basis + n, plek.punt(n), namens.id(), door.actor.functie, NU
    )).await;
    doe(tx, sql!(
        "INSERT INTO actie (id, besluit_id, wat, eigenaar_id, vervaldatum, herinneren_op, status, versie) \
         VALUES ($1, $2, 'w', $3, '2026-12-01', '2026-11-24', 'open', 1)",
        plek.actie(n), plek.basis + n, d.org().id()
    )).await;
}

async fn bestaat(wie: &Persoon, pad: &str) -> bool {
    let status = wie.get(pad).await.status;
    assert!(
        [StatusCode::OK, StatusCode::NOT_FOUND, StatusCode::FORBIDDEN].contains(&status),
        "{pad}: {status}"
    );
    status == StatusCode::OK
}

/// The records of this world that a list leads to; `None` when the list itself does not exist for this reader.
async fn lijst(wie: &Persoon, pad: &str, begin: &str, mogelijk: &[String]) -> Option<BTreeSet<String>> {
    let antwoord = wie.get(pad).await;
    (antwoord.status == StatusCode::OK)
        .then(|| links(&antwoord.tekst, begin).into_iter().filter(|l| mogelijk.contains(l)).collect())
}

/// Compares every list with every record; says how many records were visible.
async fn vergelijk(wie: &Persoon, plek: Plek, agenda: &[bool], zaad: u64) -> usize {
    let punten: Vec<String> = (1..=PUNTEN).map(|n| format!("/agendapunten/{}", plek.punt(n))).collect();
    let acties: Vec<String> = (1..=PUNTEN).map(|n| format!("/acties/{}", plek.actie(n))).collect();
    let mut open = BTreeSet::new();
    for pad in punten.iter().chain(&acties) {
        if bestaat(wie, pad).await {
            open.insert(pad.clone());
        }
    }
    let verwacht = |alle: &[String], op: Option<bool>| -> BTreeSet<String> {
        let bij = |n: usize| op.is_none_or(|op| agenda[n] == op);
        alle.iter()
            .enumerate()
            .filter(|(n, p)| bij(*n) && open.contains(*p))
            .map(|(_, p)| p.clone())
            .collect()
    };
    let op = lijst(wie, &format!("/overleggen/{}", plek.overleg()), "/agendapunten/", &punten).await;
    let wacht = lijst(wie, &format!("/tafels/{}", plek.tafel()), "/agendapunten/", &punten).await;
    assert_eq!(op.is_some(), wacht.is_some(), "world {zaad}");
    for (gevonden, op_agenda) in [(op, true), (wacht, false)] {
        if let Some(gevonden) = gevonden {
            // A withdrawn item stays for its proposer, by its address only.
            let weg: BTreeSet<String> =
                verwacht(&punten, Some(op_agenda)).difference(&gevonden).cloned().collect();
            for pad in &weg {
                assert!(
                    wie.get(pad).await.tekst.contains("is ingetrokken"),
                    "world {zaad}, {:?}: {pad}",
                    wie.actor
                );
            }
            assert!(gevonden.is_subset(&open), "world {zaad}, {:?}: a list shows too much", wie.actor);
        }
    }
    let van_allen = lijst(wie, &format!("/tafels/{}/acties", plek.tafel()), "/acties/", &acties).await;
    if let Some(gevonden) = van_allen {
        assert_eq!(gevonden, verwacht(&acties, None), "world {zaad}, {:?}", wie.actor);
    }
    if let Some(eigen) = lijst(wie, "/acties", "/acties/", &acties).await {
        assert!(eigen.is_subset(&open), "world {zaad}, {:?}", wie.actor);
    }
    open.len()
}

testkit::beide!(STAPPEN;
    async fn lists_and_addresses_agree_on_random_tables(db) {
        let wereld = Wereld::nieuw(db).await;
        let mut mensen = vec![];
        for org in Org::ALLE {
            for soort in [Functiesoort::Oover, Functiesoort::Regisseur, Functiesoort::Partner, Functiesoort::Burgemeester] {
                mensen.push(wereld.persoon(org, soort).await);
            }
        }
        let mut gezien = 0;
        for zaad in 1..=WERELDEN {
            let mut d = Dobbel(zaad.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
            let plek = Plek { basis: 1_000_000 + i64::try_from(zaad).unwrap() * 100 };
            let mut tx = wereld.app.db.write().await.unwrap();
            tafel(&mut tx, &mut d, plek).await;
            for n in 1..=PUNTEN {
                punt(&mut tx, &mut d, plek, n, &mensen[0]).await;
            }
            let vraag = sql!(
                "SELECT CAST(CASE WHEN overleg_id IS NULL THEN 0 ELSE 1 END AS BIGINT) AS op FROM agendapunt WHERE tafel_id = $1 ORDER BY id",
                plek.tafel()
            );
            let agenda: Vec<bool> = tx.read(vraag, |r| r.get("op")).await.unwrap();
            tx.commit().await.unwrap();
            for _ in 0..2 {
                let wie = &mensen[usize::try_from(d.gooi(mensen.len() as u64)).unwrap()];
                gezien += vergelijk(wie, plek, &agenda, zaad).await;
            }
        }
        // Worlds in which nobody sees anything would prove nothing.
        assert!(gezien > 100, "only {gezien} records were visible to anybody");
    }
);
