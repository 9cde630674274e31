// SPDX-License-Identifier: EUPL-1.2
//! Which facts a letter asks, as data: one list per kind, from which the form is made and to which each gebrek leads back.

use procedure::{Brief, Proceduresoort};

/// How a fact is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invoer {
    /// One line.
    Regel,
    /// Paragraphs.
    Tekst,
    /// One item per line.
    Lijst,
    /// One item per line, its parts apart by `|`.
    Paren,
    /// A day.
    Dag,
    /// A day with the hour.
    Moment,
    /// Money.
    Bedrag,
    /// One of these.
    Keuze(&'static [&'static str]),
}

/// A fact of a letter.
#[derive(Debug, Clone, Copy)]
pub struct Veld {
    /// Its name; the key of its words is `veld-brief-{naam}`.
    pub naam: &'static str,
    /// How it is typed.
    pub invoer: Invoer,
    /// Whether it may stay empty. What then is missing, if anything, crate `brief` says.
    pub mag_leeg: bool,
    /// The fields of crate `brief` that it fills.
    pub paden: &'static [&'static str],
}

impl Veld {
    const fn nieuw(naam: &'static str, invoer: Invoer, paden: &'static [&'static str]) -> Self {
        Self { naam, invoer, mag_leeg: false, paden }
    }

    const fn mag(mut self) -> Self {
        self.mag_leeg = true;
        self
    }
}

use Invoer::{Bedrag, Dag, Keuze, Lijst, Moment, Paren, Regel, Tekst};

/// The field of to whom it goes; its choices are those whom the procedure is about.
pub const GEADRESSEERDE: &str = "geadresseerde";

const BETREFT: Veld = Veld::nieuw("betreft", Regel, &["inhoud.betreft"]);
const BEVOEGDHEID: Veld = Veld::nieuw("bevoegdheid", Lijst, &["inhoud.bevoegdheid"]);
const FEITEN: Veld = Veld::nieuw("feiten", Lijst, &["inhoud.feiten"]);
const BELEID: Veld = Veld::nieuw("beleid", Tekst, &["inhoud.beleid"]).mag();
const NOODZAAK: Veld = Veld::nieuw("noodzaak", Tekst, &["inhoud.overwegingen.noodzaak"]);
const EVENREDIGHEID: Veld =
    Veld::nieuw("evenredigheid", Tekst, &["inhoud.overwegingen.evenredigheid", "inhoud.evenredigheid"]);
const BEGIN: Veld = Veld::nieuw("begin", Moment, &["inhoud.tijdvak.begin", "inhoud.tijd.begin"]);
const EINDE: Veld = Veld::nieuw("einde", Moment, &["inhoud.tijdvak.einde", "inhoud.tijd.einde"]);
const DOEL: Veld = Veld::nieuw("doel", Regel, &["inhoud.doel"]);
const BETREDERS: Veld = Veld::nieuw("betreders", Paren, &["inhoud.betreders"]);
const BEKENDMAKING: Veld = Veld::nieuw("bekendmaking", Regel, &["inhoud.bekendmaking"]);
const GEBIED: Veld = Veld::nieuw("gebied", Tekst, &["inhoud.gebied"]);
const ERNST: Veld = Veld::nieuw("ernst", Tekst, &["inhoud.ernst"]);
const ANDERE_MIDDELEN: Veld = Veld::nieuw("andere_middelen", Tekst, &["inhoud.andere_middelen"]);
const AFWIJKINGEN: Veld = Veld::nieuw("afwijkingen", Paren, &["inhoud.afwijkingen"]).mag();

const ADRES: &[Veld] = &[
    Veld::nieuw("straat", Regel, &["geadresseerde.straat"]),
    Veld::nieuw("postcode", Regel, &["geadresseerde.postcode"]),
    Veld::nieuw("plaats", Regel, &["geadresseerde.plaats"]),
    Veld::nieuw("aanhef", Regel, &["geadresseerde.aanhef"]).mag(),
];
const SLOT: &[Veld] = &[
    Veld::nieuw("kopie_aan", Lijst, &["kopie_aan"]).mag(),
    Veld::nieuw("bijlagen", Lijst, &["bijlagen"]).mag(),
];
const ZIENSWIJZE: &[Veld] = &[
    Veld::nieuw("zienswijze", Keuze(&["gegeven", "niet-gegeven", "niet-gevraagd"]), &["inhoud.zienswijze"]),
    Veld::nieuw("zienswijze_op", Dag, &["inhoud.zienswijze.op"]).mag(),
    Veld::nieuw("zienswijze_punten", Paren, &["inhoud.zienswijze.punten"]).mag(),
    Veld::nieuw("gevraagd_op", Dag, &["inhoud.zienswijze.gevraagd_op"]).mag(),
    Veld::nieuw("gevraagd_tot", Dag, &["inhoud.zienswijze.tot"]).mag(),
    Veld::nieuw("niet_gevraagd", Tekst, &["inhoud.zienswijze.reden"]).mag(),
];
const OVERWEGINGEN: &[Veld] = &[NOODZAAK, EVENREDIGHEID];
const VOORNEMEN: &[Veld] = &[
    BETREFT,
    Veld::nieuw("maatregel", Tekst, &["inhoud.maatregel"]),
    BEVOEGDHEID,
    FEITEN,
    NOODZAAK,
    EVENREDIGHEID,
    Veld::nieuw("stukken", Lijst, &["inhoud.stukken"]).mag(),
    Veld::nieuw("gesprek_op", Moment, &["inhoud.gesprek"]).mag(),
    Veld::nieuw("gesprek_plaats", Regel, &["inhoud.gesprek.plaats"]).mag(),
];
const BESLUIT: &[Veld] = &[
    BETREFT,
    Veld::nieuw("besluit", Lijst, &["inhoud.besluit"]),
    Veld::nieuw("aanleiding", Tekst, &["inhoud.aanleiding"]),
    BEVOEGDHEID,
    FEITEN,
    BELEID,
    Veld::nieuw("ingang", Dag, &["inhoud.ingang"]),
    Veld::nieuw("besluit_einde", Dag, &["inhoud.einde"]).mag(),
];
const LAST: &[Veld] = &[
    BETREFT,
    Veld::nieuw("pandsoort", Keuze(&["woning", "lokaal", "erf"]), &["inhoud.pand.soort"]),
    Veld::nieuw("pand_adres", Regel, &["inhoud.pand.adres"]),
    Veld::nieuw("overtreding", Regel, &["inhoud.overtreding"]),
    Veld::nieuw("voorschriften", Lijst, &["inhoud.voorschriften"]),
    BEVOEGDHEID,
    Veld::nieuw("herstel", Lijst, &["inhoud.herstel"]),
    Veld::nieuw("spoed", Tekst, &["inhoud.spoed", "inhoud.begunstiging_tot"]).mag(),
    FEITEN,
    BELEID,
];
const SANCTIE: Veld = Veld::nieuw("sanctie", Keuze(&["bestuursdwang", "dwangsom"]), &["inhoud.sanctie"]);
const BESTUURSDWANG: &[Veld] = &[
    Veld::nieuw("uitvoering", Lijst, &["inhoud.sanctie.uitvoering"]),
    Veld::nieuw("kosten", Keuze(&["overtreder", "gemeente"]), &["inhoud.sanctie.kosten"]),
    Veld::nieuw("raming", Bedrag, &["inhoud.sanctie.kosten.raming"]).mag(),
    Veld::nieuw("kosten_reden", Regel, &["inhoud.sanctie.kosten.reden"]).mag(),
];
const DWANGSOM: &[Veld] = &[
    Veld::nieuw("bedrag", Bedrag, &["inhoud.sanctie.bedrag"]),
    Veld::nieuw("per", Keuze(&["ineens", "dag", "week", "overtreding"]), &["inhoud.sanctie.per"]),
    Veld::nieuw("maximum", Bedrag, &["inhoud.sanctie.maximum"]),
];
const SLUITING: Veld =
    Veld::nieuw("sluiting_van", Dag, &["inhoud.sluiting.eerste_dag", "inhoud.sluiting.laatste_dag"]);
const WONING: Veld = Veld::nieuw("woning", Regel, &["inhoud.woning"]);
const BESCHERMDEN: Veld = Veld::nieuw("beschermden", Lijst, &["inhoud.beschermden"]);
const GEVAAR: Veld = Veld::nieuw("gevaar", Tekst, &["inhoud.gevaar"]);
const GEHOORD: &[Veld] = &[
    Veld::nieuw("gehoord", Keuze(&["ja", "nee"]), &["inhoud.gehoord"]),
    Veld::nieuw("gehoord_tekst", Tekst, &["inhoud.gehoord.samenvatting", "inhoud.gehoord.reden"]),
];
const HUISVERBOD: &[Veld] =
    &[WONING, BESCHERMDEN, FEITEN, GEVAAR, Veld::nieuw("risicotaxatie", Tekst, &["inhoud.risicotaxatie"])];
const VERLENGING: &[Veld] =
    &[WONING, BESCHERMDEN, FEITEN, GEVAAR, Veld::nieuw("hulp", Tekst, &["inhoud.hulp"])];
const NOODBEVEL: &[Veld] = &[
    BETREFT,
    Veld::nieuw("gericht_tot", Regel, &["inhoud.gericht_tot"]),
    GEBIED,
    BEGIN,
    EINDE,
    Veld::nieuw("bevelen", Lijst, &["inhoud.bevelen"]),
    FEITEN,
    ERNST,
    ANDERE_MIDDELEN,
    EVENREDIGHEID,
    AFWIJKINGEN,
    BEKENDMAKING,
];
const NOODVERORDENING: &[Veld] = &[
    Veld::nieuw("citeertitel", Regel, &["inhoud.citeertitel"]),
    GEBIED,
    BEGIN,
    EINDE,
    Veld::nieuw("artikelen", Paren, &["inhoud.artikelen"]),
    FEITEN,
    ERNST,
    ANDERE_MIDDELEN,
    EVENREDIGHEID,
    AFWIJKINGEN,
    BEKENDMAKING,
];
const MACHTIGING: &[Veld] = &[
    BETREDERS,
    Veld::nieuw("woningen", Lijst, &["inhoud.woningen"]),
    DOEL,
    BEVOEGDHEID,
    Veld::nieuw("redenen", Tekst, &["inhoud.redenen"]),
    Veld::nieuw("geldig_tot", Dag, &["inhoud.geldig_tot"]),
    Veld::nieuw("nacht", Tekst, &["inhoud.nacht"]).mag(),
    Veld::nieuw("afwezigheid", Tekst, &["inhoud.afwezigheid"]).mag(),
    Veld::nieuw("middel", Keuze(&["noemen", "niet-noemen"]), &["inhoud.rechtsmiddel"]).mag(),
];
const VERSLAG: &[Veld] = &[
    Veld::nieuw("adres", Regel, &["inhoud.adres"]),
    Veld::nieuw("bewoner", Regel, &["inhoud.bewoner"]).mag(),
    Veld::nieuw("grond", Keuze(&["machtiging", "gevaar"]), &["inhoud.grond"]),
    Veld::nieuw("grond_van", Dag, &["inhoud.grond.van"]).mag(),
    Veld::nieuw("grond_door", Regel, &["inhoud.grond.door"]).mag(),
    Veld::nieuw("grond_uitleg", Tekst, &["inhoud.grond.uitleg"]).mag(),
    DOEL,
    BEVOEGDHEID,
    BETREDERS,
    BEGIN,
    EINDE,
    Veld::nieuw("geopend", Regel, &["inhoud.binnenkomst.hoe"]).mag(),
    Veld::nieuw("geen_legitimatie", Regel, &["inhoud.geen_legitimatie"]).mag(),
    Veld::nieuw("verricht", Lijst, &["inhoud.verricht"]),
    Veld::nieuw("meegenomen", Lijst, &["inhoud.meegenomen"]).mag(),
    Veld::nieuw("bijzonderheden", Tekst, &["inhoud.bijzonderheden"]).mag(),
];
const ZIENSWIJZEVERSLAG: &[Veld] = &[
    BETREFT,
    Veld::nieuw("gemachtigde", Regel, &["inhoud.gemachtigde"]).mag(),
    Veld::nieuw("voornemen_van", Dag, &["inhoud.voornemen_van"]),
    Veld::nieuw("gehoord_op", Moment, &["inhoud.moment"]),
    Veld::nieuw("wijze", Keuze(&["gesprek", "telefonisch", "schriftelijk"]), &["inhoud.wijze"]),
    Veld::nieuw("wijze_plaats", Regel, &["inhoud.wijze.plaats"]).mag(),
    Veld::nieuw("aanwezigen", Lijst, &["inhoud.aanwezigen"]).mag(),
    Veld::nieuw("punten", Paren, &["inhoud.punten"]),
    Veld::nieuw("overhandigd", Lijst, &["inhoud.overhandigd"]).mag(),
    Veld::nieuw("correctie_tot", Dag, &["inhoud.correctie_tot"]).mag(),
];

/// Which parts an order of this procedure has: the enforcement, the penalty, or the choice between them; and a closure.
const fn lastdelen(soort: Proceduresoort) -> &'static [&'static [Veld]] {
    match soort {
        Proceduresoort::LastDwangsom => &[LAST, DWANGSOM, ZIENSWIJZE, OVERWEGINGEN],
        Proceduresoort::Damocles | Proceduresoort::Sluiting174a => {
            &[LAST, &[SLUITING], BESTUURSDWANG, ZIENSWIJZE, OVERWEGINGEN]
        }
        Proceduresoort::LastBestuursdwang => &[LAST, BESTUURSDWANG, ZIENSWIJZE, OVERWEGINGEN],
        _ => &[LAST, &[SANCTIE], BESTUURSDWANG, DWANGSOM, ZIENSWIJZE, OVERWEGINGEN],
    }
}

/// Whether a letter is about one of those whom the procedure is about: to whom it goes, or whom it names.
pub const fn heeft_geadresseerde(brief: Brief) -> bool {
    !matches!(
        brief,
        Brief::Machtiging | Brief::VerslagBinnentreden | Brief::Noodbevel | Brief::Noodverordening
    )
}

/// The facts that the letter of a procedure asks, in the order of the form.
pub fn velden(brief: Brief, soort: Proceduresoort) -> Vec<Veld> {
    let delen: &[&[Veld]] = match brief {
        Brief::Voornemen => &[ADRES, VOORNEMEN],
        Brief::Besluit => &[ADRES, BESLUIT, ZIENSWIJZE, OVERWEGINGEN],
        Brief::Last => return met_slot([&[ADRES], lastdelen(soort)].concat()),
        Brief::Zienswijzeverslag => &[ZIENSWIJZEVERSLAG],
        Brief::Huisverbod => &[HUISVERBOD, GEHOORD],
        Brief::HuisverbodVerlenging => &[VERLENGING, GEHOORD],
        Brief::Noodbevel => &[NOODBEVEL],
        Brief::Noodverordening => &[NOODVERORDENING],
        Brief::Machtiging => &[MACHTIGING],
        Brief::VerslagBinnentreden => &[VERSLAG],
    };
    met_slot(delen.to_vec())
}

fn met_slot(mut delen: Vec<&'static [Veld]>) -> Vec<Veld> {
    delen.push(SLOT);
    delen.concat()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use procedure::Schema;
    use web::Taal;

    use super::*;

    /// Each letter that a schema names, with its procedure.
    fn brieven() -> impl Iterator<Item = (Brief, Proceduresoort)> {
        let van = |s: &Proceduresoort| {
            Schema::van(*s).stappen.iter().filter_map(|stap| Some((stap.brief?, *s))).collect::<Vec<_>>()
        };
        Proceduresoort::ALLE.iter().flat_map(van)
    }

    #[test]
    fn each_field_of_each_letter_has_words_in_both_languages_and_stands_once() {
        let teksten = crate::router::teksten().unwrap();
        for (brief, soort) in brieven() {
            let alle = velden(brief, soort);
            let namen: BTreeSet<_> = alle.iter().map(|v| v.naam).collect();
            assert_eq!(namen.len(), alle.len(), "{brief} {soort}");
            for taal in Taal::ALLE {
                assert!(teksten.heeft(taal, &format!("briefsoort-{brief}")), "{brief}");
                for v in &alle {
                    assert!(teksten.heeft(taal, &format!("veld-brief-{}", v.naam)), "{}", v.naam);
                    if let Keuze(codes) = v.invoer {
                        for code in codes {
                            let sleutel = format!("briefkeuze-{}-{code}", v.naam);
                            assert!(teksten.heeft(taal, &sleutel), "{sleutel}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn no_two_fields_of_a_letter_fill_the_same_fact() {
        for (brief, soort) in brieven() {
            let paden: Vec<_> = velden(brief, soort).iter().flat_map(|v| v.paden).collect();
            assert_eq!(paden.iter().collect::<BTreeSet<_>>().len(), paden.len(), "{brief} {soort}");
        }
    }
}
