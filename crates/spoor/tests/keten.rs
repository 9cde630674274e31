// SPDX-License-Identifier: EUPL-1.2
//! The chain on both databases: whole when untouched, broken at the right place when not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail loudly")]

use db::{Db, Migratie, Tx, sql};
use kernel::{OrganisatieId, Tijdstip};
use serde::Serialize;
use spoor::{Breuk, Bron, Gebeurtenis, controleer, leg_vast};

const STAPPEN: &[Migratie] = &[Migratie { nummer: 1, naam: "spoor", sql: spoor::MIGRATIE }];
const ORG: OrganisatieId = OrganisatieId::van(7);

#[derive(Serialize)]
struct IetsGebeurd {
    getal: i64,
}

impl Gebeurtenis for IetsGebeurd {
    const SOORT: &'static str = "IetsGebeurd";

    fn onderwerp(&self) -> (&'static str, Option<i64>) {
        ("iets", Some(self.getal))
    }
}

async fn schrijf(tx: &mut Tx, organisatie: OrganisatieId, getal: i64) {
    let bron = Bron::zonder_actor(organisatie, Tijdstip::van_ms(1_000 + getal));
    leg_vast(tx, bron, &IetsGebeurd { getal }).await.unwrap();
}

async fn drie_regels(db: &Db) {
    let mut tx = db.write().await.unwrap();
    for getal in 1..=3 {
        schrijf(&mut tx, ORG, getal).await;
    }
    schrijf(&mut tx, OrganisatieId::van(8), 1).await;
    tx.commit().await.unwrap();
}

async fn verander(db: &Db, sql: db::Sql) -> Vec<Breuk> {
    let mut tx = db.write().await.unwrap();
    tx.execute(sql).await.unwrap();
    tx.commit().await.unwrap();
    controleer(&mut db.read().await.unwrap()).await.unwrap().breuken
}

testkit::beide!(STAPPEN;
    async fn an_untouched_trail_is_whole(db) {
        drie_regels(&db).await;
        let controle = controleer(&mut db.read().await.unwrap()).await.unwrap();
        assert_eq!((controle.regels, controle.ketens, controle.breuken), (4, 2, vec![]));
    }

    async fn a_changed_line_shows(db) {
        drie_regels(&db).await;
        let breuken = verander(&db, sql!("UPDATE spoor SET inhoud = '{}' WHERE organisatie_id = 7 AND volgnummer = 2")).await;
        assert_eq!(breuken, [Breuk { organisatie: ORG, volgnummer: 2 }]);
    }

    async fn a_removed_last_line_shows(db) {
        drie_regels(&db).await;
        let breuken = verander(&db, sql!("DELETE FROM spoor WHERE organisatie_id = 7 AND volgnummer = 3")).await;
        assert_eq!(breuken, [Breuk { organisatie: ORG, volgnummer: 3 }]);
    }

    async fn a_removed_head_shows(db) {
        drie_regels(&db).await;
        let breuken = verander(&db, sql!("DELETE FROM spoorkop WHERE organisatie_id = 7")).await;
        assert_eq!(breuken, [Breuk { organisatie: ORG, volgnummer: 1 }]);
    }

    async fn what_is_rolled_back_leaves_no_line(db) {
        drie_regels(&db).await;
        let mut tx = db.write().await.unwrap();
        schrijf(&mut tx, ORG, 4).await;
        drop(tx);
        let controle = controleer(&mut db.read().await.unwrap()).await.unwrap();
        assert_eq!((controle.regels, controle.breuken), (4, vec![]));
    }
);
