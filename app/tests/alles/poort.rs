// SPDX-License-Identifier: EUPL-1.2
//! The gate's promise on random worlds: the verdict on one record and the list of many agree, on both databases.
use db::{Sql, sql};
use dijkwacht::poort::{Bereikfilter, beoordeel, herbereken, herbereken_afspraak};
use dijkwacht::schema::STAPPEN;
use kernel::{
    AfspraakId, Functiesoort, Herkomst, SignaalId, Tijdstip, Veldgroep, Veldgroepen, VerstrekkingId,
};
use poort::Handeling;

use crate::wereld::{NU, Org, Persoon, Wereld};

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

    fn kies<T: Copy>(&mut self, uit: &[T]) -> T {
        uit[usize::try_from(self.gooi(uit.len() as u64)).unwrap()]
    }

    fn moment(&mut self) -> Tijdstip {
        NU.plus_dagen(i64::try_from(self.gooi(41)).unwrap() - 20)
    }
}

/// Random worlds in the normal run; `DIJKWACHT_WERELDEN=10000` is the nightly one.
fn werelden() -> u64 {
    std::env::var("DIJKWACHT_WERELDEN").ok().and_then(|n| n.parse().ok()).unwrap_or(500)
}

const SIGNALEN: i64 = 4;

async fn afspraken(tx: &mut db::Tx, d: &mut Dobbel, basis: i64) {
    for n in 0..2 {
        let dpia = (!d.kans(4)).then(|| d.moment());
        let einde = d.kans(3).then(|| d.moment());
        tx.execute(sql!(
            "INSERT INTO afspraak (id, soort, naam, versie, doel, grondslag, veldgroepen, bewaartermijn_maanden, van, tot, \
             dpia_op, beeindigd_op, handelingen) VALUES ($1, 'convenant', 'a', 1, 'd', 'g', $2, 1, $3, $4, $5, $6, $7)",
            basis + n,
            Veldgroepen::van_bits(i64::try_from(d.gooi(64)).unwrap()),
            d.moment(),
            d.moment(),
            dpia,
            einde,
            if d.kans(5) { "navragen" } else { "verstrekken navragen" }
        ))
        .await
        .unwrap();
        for org in Org::ALLE {
            let getekend = (!d.kans(4)).then(|| d.moment());
            tx.execute(sql!(
                "INSERT INTO afspraakpartij (afspraak_id, organisatie_id, getekend_op) VALUES ($1, $2, $3)",
                basis + n,
                org.id(),
                getekend
            ))
            .await
            .unwrap();
        }
    }
}

async fn signalen(tx: &mut db::Tx, d: &mut Dobbel, basis: i64, eigenaar: Org) {
    for n in 0..SIGNALEN {
        let id = basis + n;
        tx.execute(sql!(
            "INSERT INTO signaal (id, eigenaar_id, nummer, kanaal, thema, fase, ontvangen_op, herkomst, mag_door, grondslag, \
             versie, wat, hoe_bekend, plaats, vernietigen_op, vernietigingsgrond) \
             VALUES ($1, $2, $3, 'melding', 'anders', 'weging-1', $4, $5, $6, 'g', 1, 'w', 'document', 'p', '2030-01-01', 'r')",
            id,
            eigenaar.id(),
            format!("T-{id}"),
            d.moment(),
            d.kies(Herkomst::ALLE),
            d.kans(2)
        ))
        .await
        .unwrap();
        for m in 0..d.gooi(3) {
            verstrek(tx, d, basis, id, i64::try_from(m).unwrap(), eigenaar).await;
        }
    }
}

async fn verstrek(tx: &mut db::Tx, d: &mut Dobbel, basis: i64, signaal: i64, m: i64, van: Org) {
    let ingetrokken = d.kans(4).then(|| d.moment());
    tx.execute(sql!(
        "INSERT INTO verstrekking (id, signaal_id, van_id, aan_id, agendapunt_id, afspraak_id, afspraak_versie, veldgroepen, \
         doel, noodzaak, gegeven_door, van, tot, ingetrokken_op) \
         VALUES ($1, $2, $3, $4, 1, $5, 1, $6, 'd', 'n', (SELECT voorgesteld_door FROM agendapunt WHERE id = 1), $7, $8, $9)",
        VerstrekkingId::van(signaal * 10 + m),
        signaal,
        van.id(),
        d.kies(&Org::ALLE).id(),
        basis + i64::try_from(d.gooi(2)).unwrap(),
        Veldgroepen::van_bits(i64::try_from(d.gooi(64)).unwrap()),
        d.moment(),
        d.moment(),
        ingetrokken
    ))
    .await
    .unwrap();
}

/// What the verdict says, record by record, against what the list says at once.
async fn vergelijk(
    wereld: &Wereld,
    wie: &Persoon,
    basis: i64,
    groep: Veldgroep,
    nu: Tijdstip,
    zaad: u64,
) -> usize {
    let mut c = wereld.app.db.read().await.unwrap();
    let mut verwacht = Vec::new();
    for n in 0..SIGNALEN {
        let id = SignaalId::van(basis + n);
        let sleutel = beoordeel(&mut c, &wereld.app.matrix, &wie.actor, Handeling::SignaalInzien, id, nu)
            .await
            .unwrap();
        if sleutel.is_some_and(|s| s.toegang().ziet(groep)) {
            verwacht.push(id);
        }
    }
    let filter = Bereikfilter::nieuw(&wereld.app.matrix, &wie.actor, groep, nu);
    let vraag = filter
        .en(Sql::new("SELECT b.signaal_id FROM bereik b WHERE "))
        .push(" AND b.signaal_id >= ")
        .bind(basis);
    let vraag = vraag.push(" AND b.signaal_id < ").bind(basis + SIGNALEN).push(" ORDER BY b.signaal_id");
    let lijst: Vec<SignaalId> = c.read(vraag, |r| r.get("signaal_id")).await.unwrap();
    assert_eq!(lijst, verwacht, "world {zaad}, {:?}, {groep}", wie.actor);
    lijst.len()
}

async fn een_wereld(wereld: &Wereld, mensen: &[Persoon], zaad: u64) -> usize {
    let mut d = Dobbel(zaad.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let basis = 1_000_000 + i64::try_from(zaad).unwrap() * 100;
    let eigenaar = d.kies(&Org::ALLE);
    let mut tx = wereld.app.db.write().await.unwrap();
    afspraken(&mut tx, &mut d, basis).await;
    signalen(&mut tx, &mut d, basis, eigenaar).await;
    let alle: Vec<SignaalId> = (0..SIGNALEN).map(|n| SignaalId::van(basis + n)).collect();
    herbereken(&mut tx, &alle).await.unwrap();
    if d.kans(2) {
        // The world changes afterwards: an afspraak ends, and the scope follows.
        tx.execute(sql!("UPDATE afspraak SET beeindigd_op = $2 WHERE id = $1", basis, d.moment()))
            .await
            .unwrap();
        herbereken_afspraak(&mut tx, AfspraakId::van(basis)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut gevonden = 0;
    for _ in 0..3 {
        let wie = &mensen[usize::try_from(d.gooi(mensen.len() as u64)).unwrap()];
        let groep = d.kies(Veldgroep::ALLE);
        let nu = d.moment();
        gevonden += vergelijk(wereld, wie, basis, groep, nu, zaad).await;
    }
    gevonden
}

async fn mensen(wereld: &Wereld) -> Vec<Persoon> {
    let mut mensen = Vec::new();
    for org in Org::ALLE {
        for &soort in Functiesoort::ALLE {
            mensen.push(wereld.persoon(org, soort).await);
        }
    }
    mensen
}

/// The one agendapunt for which everything in the random worlds is given.
async fn een_punt(wereld: &Wereld, door: &Persoon) {
    let afspraak = wereld.afspraak(&[Org::Val]).await;
    let tafel = wereld.tafel(afspraak, &[Org::Val]).await;
    let mut tx = wereld.app.db.write().await.unwrap();
    tx.execute(sql!(
        "INSERT INTO agendapunt (id, tafel_id, soort, titel, toelichting, doel, voorgesteld_door, voorgesteld_namens, \
         voorgesteld_op, versie) VALUES (1, $1, 'casus', 't', 't', 'd', $2, $3, $4, 1)",
        tafel,
        door.actor.functie,
        door.actor.organisatie,
        NU
    ))
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

testkit::beide!(STAPPEN;
    async fn verdict_and_list_agree_on_random_worlds(db) {
        let wereld = Wereld::nieuw(db).await;
        let mensen = mensen(&wereld).await;
        een_punt(&wereld, &mensen[0]).await;
        let mut gevonden = 0;
        for zaad in 1..=werelden() {
            gevonden += een_wereld(&wereld, &mensen, zaad).await;
        }
        // Worlds in which nobody sees anything would prove nothing.
        assert!(gevonden > 50, "only {gevonden} signalen were visible to anybody");
    }
);
