// SPDX-License-Identifier: EUPL-1.2
//! What holds for every set and every subject, and the trait over a line.
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use blindvraag::*;
use kernel::{AfspraakId, OrganisatieId};
use navraag::{Onderwerp, Persoon, Uitslag, Vergelijking, Vraagstelling};
use proptest::prelude::*;

use crate::hulp::*;

/// Names that are known, and names that are asked after; some are in both.
fn namen() -> impl Strategy<Value = BTreeSet<String>> {
    proptest::collection::btree_set("[A-F] [F-K][a-c]{2,3}", 0..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_hit_if_and_only_if_it_is_in_the_set(bekend in namen(), gevraagd in namen()) {
        let bekend_ref: Vec<&str> = bekend.iter().map(String::as_str).collect();
        let mut gulpen = Gulpen::met(&bekend_ref);
        let uitgave = gulpen.uitgave();
        for wie in gevraagd.iter().chain(bekend.iter().take(3)) {
            let vraag = verblind(&uitgave, wie);
            let antwoord = gulpen.behandel(vraag.bericht());
            let verwacht = if bekend.contains(wie) { Uitkomst::Treffer } else { Uitkomst::GeenTreffer };
            prop_assert_eq!(vraag.uitkomst(&antwoord).unwrap(), verwacht, "{}", wie);
        }
    }

    #[test]
    fn no_bytes_bring_either_side_down(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let mut gulpen = Gulpen::met(&[]);
        let behandeld = gulpen.behandel_op(nu(), &bytes);
        prop_assert!(matches!(behandeld.gebeurd, Gebeurd::Geweigerd(_)));
        prop_assert!(OntvangenUitgave::lees(&bytes, &kader("hennep")).is_err());
    }
}

/// Unlinkable: the same subject twice differs on the wire, and so do the answers.
#[test]
fn the_same_subject_never_looks_the_same() {
    let mut gulpen = Gulpen::met(&["Jan de Proef"]);
    let uitgave = gulpen.uitgave();
    let mut gezien = BTreeSet::new();
    for _ in 0..50 {
        let vraag = verblind(&uitgave, "Jan de Proef");
        let antwoord = gulpen.behandel(vraag.bericht());
        for (bericht, velden) in [
            (vraag.bericht(), ["/inhoud/vraag/punt", "/inhoud/vraag/nummer"]),
            (&antwoord[..], ["/inhoud/antwoord/punt", "/inhoud/antwoord/bewijs"]),
        ] {
            for pad in velden {
                assert!(gezien.insert(veld(bericht, pad).to_string()), "{pad} came twice");
            }
        }
        assert_eq!(vraag.uitkomst(&antwoord).unwrap(), Uitkomst::Treffer);
    }
}

/// A message without what is random in it.
fn kaal(bericht: &[u8]) -> String {
    let mut json: serde_json::Value = serde_json::from_slice(bericht).unwrap();
    for soort in ["vraag", "antwoord"] {
        for veld in ["nummer", "punt", "bewijs"] {
            if let Some(v) = json.pointer_mut(&format!("/inhoud/{soort}/{veld}")) {
                *v = v.as_str().unwrap().len().into();
            }
        }
    }
    json.to_string()
}

#[test]
fn hit_and_no_hit_have_the_same_length_and_shape() {
    let mut gulpen = Gulpen::met(&["Jan de Proef", "Maria Jansen"]);
    let uitgave = gulpen.uitgave();
    let mut vormen = BTreeSet::new();
    for (wie, verwacht) in [
        ("Jan de Proef", Uitkomst::Treffer),
        ("Maria Jansen", Uitkomst::Treffer),
        ("Wolfeschlegelsteinhausenbergerdorff, Hubert", Uitkomst::GeenTreffer),
        ("J Lo", Uitkomst::GeenTreffer),
    ] {
        let vraag = verblind(&uitgave, wie);
        let heen = vraag.bericht().to_vec();
        let terug = gulpen.behandel(&heen);
        vormen.insert((heen.len(), kaal(&heen), terug.len(), kaal(&terug)));
        assert_eq!(vraag.uitkomst(&terug).unwrap(), verwacht, "{wie}");
    }
    assert_eq!(vormen.len(), 1, "{vormen:?}");
}

/// The size tells one of six, what is known more than once counts once, and who may tell nothing looks like everybody.
#[test]
fn an_edition_shows_only_its_class() {
    let twee = antwoorder(&geheim(), &["Jan de Proef", "J. de Proef", "jan proef", "Maria Jansen"]);
    let leeg = antwoorder(&geheim(), &[]);
    assert_eq!((twee.uitgave().omvang(), leeg.uitgave().omvang()), (256, 256));
    assert_eq!(twee.uitgave().bericht().len(), leeg.uitgave().bericht().len());
    for (bekend, verwacht) in [
        (0, Some(256)),
        (256, Some(256)),
        (257, Some(1024)),
        (10_000, Some(16_384)),
        (MAX_BEKEND, Some(MAX_BEKEND)),
        (MAX_BEKEND + 1, None),
    ] {
        assert_eq!(omvang(bekend), verwacht, "{bekend}");
    }
}

/// Two editions of one day share nothing, a restart changes nothing.
#[test]
fn editions_cannot_be_laid_side_by_side() {
    let tekens = |a: &Antwoorder| {
        let json = veld(&a.uitgave().bericht(), "/inhoud/uitgave/tekens");
        let stukken: BTreeSet<String> =
            json.as_str().unwrap().as_bytes().chunks(64).map(|c| String::from_utf8_lossy(c).into()).collect();
        stukken
    };
    let geheim = geheim();
    let ochtend = antwoorder(&geheim, &["Jan de Proef"]);
    let herstart = antwoorder(&geheim, &["Jan de Proef"]);
    assert_eq!(ochtend.uitgave().bericht(), herstart.uitgave().bericht());
    let middag = antwoorder(&geheim, &["Jan de Proef", "Maria Jansen"]);
    let morgen = antwoorder(&self::geheim(), &["Jan de Proef"]);
    for ander in [middag, morgen] {
        assert!(tekens(&ochtend).is_disjoint(&tekens(&ander)));
        assert_ne!(
            veld(&ochtend.uitgave().bericht(), "/inhoud/uitgave/publiek"),
            veld(&ander.uitgave().bericht(), "/inhoud/uitgave/publiek")
        );
    }
}

#[test]
fn nothing_secret_is_printed() {
    let geheim = geheim();
    let uitgave = Gulpen::met(&[]).uitgave();
    let vraag = Vraag::over(&uitgave, &kenmerk("Jan de Proef")).unwrap();
    let printen = format!("{vraag:?} {:?} {geheim:?}", verblind(&uitgave, "Jan de Proef"));
    assert_eq!(printen, "Vraag(..) VerblindeVraag(..) Tijdvakgeheim(2026-11-22, ..)");
}

#[test]
fn every_refusal_has_a_code_a_reason_and_a_next_step() {
    let alle: Vec<Uitleg> = Weigering::ALLE.into_iter().map(Weigering::uitleg).collect();
    let codes: BTreeSet<&str> = alle.iter().map(|u| u.code).collect();
    assert_eq!(codes.len(), alle.len());
    assert!(alle.iter().all(|u| !u.waarom.is_empty() && !u.wat_nu.is_empty()));
}

/// A line within one process.
struct Recht(Gulpen);

impl Lijn for Recht {
    type Fout = Infallible;

    async fn wissel(&mut self, verzoek: &[u8]) -> Result<Vec<u8>, Infallible> {
        Ok(self.0.behandel(verzoek))
    }
}

/// What the application does in one database, on records at hand.
struct Hier(BTreeMap<OrganisatieId, Vec<&'static str>>);

impl Vergelijking for Hier {
    type Fout = Infallible;
    type Gemist = Infallible;

    async fn vergelijk(
        &mut self,
        vraag: &Vraagstelling<'_>,
        bevraagden: &[OrganisatieId],
    ) -> Result<Uitslag<Infallible>, Infallible> {
        let weet = |o: &&OrganisatieId| {
            self.0.get(o).is_some_and(|n| n.iter().any(|n| kenmerk(n) == *vraag.kenmerk()))
        };
        Ok(Uitslag { treffers: bevraagden.iter().filter(weet).copied().collect(), gemist: vec![] })
    }
}

/// One caller, that knows only the trait.
fn wie_weet<V: Vergelijking>(
    v: &mut V,
    onderwerp: &Onderwerp,
    bevraagden: &[OrganisatieId],
) -> Uitslag<V::Gemist> {
    let vraag = Vraagstelling::nieuw(AfspraakId::van(7), "hennep", onderwerp).unwrap();
    nu_klaar(v.vergelijk(&vraag, bevraagden)).ok().unwrap()
}

#[test]
fn both_ways_of_comparing_say_the_same() {
    let (gulpen, ander) = (OrganisatieId::van(2), OrganisatieId::van(9));
    let lijn = |loket: Gulpen, vingerafdruk| {
        let mut tegenpartij = Tegenpartij::nieuw(naam("gulpen"), Recht(loket));
        tegenpartij.bevestig(kader("hennep"), vingerafdruk);
        let afspraken = BTreeMap::from([(AfspraakId::van(7), naam("conv-2026-1"))]);
        OverDeLijn::nieuw(nu(), BTreeMap::from([(gulpen, tegenpartij)]), afspraken)
    };
    let loket = Gulpen::met(&["Jan de Proef"]);
    let vingerafdruk = loket.vingerafdruk;
    let mut over = lijn(loket, vingerafdruk);
    let mut hier = Hier(BTreeMap::from([(gulpen, vec!["Jan de Proef"])]));
    let onderwerp = |wie: &str| Onderwerp::Persoon(Persoon { naam: wie.to_owned(), geboren: GEBOREN });
    for (wie, treffers) in [("J. Proef", 1), ("Piet de Proef", 0)] {
        let (a, b) = (
            wie_weet(&mut over, &onderwerp(wie), &[gulpen]),
            wie_weet(&mut hier, &onderwerp(wie), &[gulpen]),
        );
        assert!(
            a.gemist.is_empty() && a.treffers == b.treffers && a.treffers.len() == treffers,
            "{wie}: {a:?}"
        );
    }
    // Who gives no answer is named as such.
    let mut vals = lijn(Gulpen::met(&["Jan de Proef"]), vingerafdruk);
    let uit = wie_weet(&mut vals, &onderwerp("Jan de Proef"), &[gulpen, ander]);
    assert!(uit.treffers.is_empty(), "{uit:?}");
    assert_eq!(uit.gemist, [(gulpen, Gemist::Fout(Fout::AndereUitgave)), (ander, Gemist::GeenLijn)]);
}
