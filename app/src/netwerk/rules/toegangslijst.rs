// SPDX-License-Identifier: EUPL-1.2
//! The list of who has access, as rows of a file that a spreadsheet opens (ASVS 1.2.10).

use kernel::Tijdstip;

use crate::netwerk::{Functie, Toegangsregel};

/// The names of the columns.
pub const KOP: [&str; 10] = [
    "naam",
    "gebruikersnaam",
    "functie",
    "eerste_dag",
    "tot",
    "loopt",
    "geblokkeerd_sinds",
    "tweede_stap",
    "van_organisatie",
    "alleen_taken",
];

/// One functie of one person.
pub fn regel(r: &Toegangsregel, nu: Tijdstip) -> [String; 10] {
    let Functie { naam, soort, periode, onder, .. } = &r.functie;
    let dag = |moment: Tijdstip| moment.dag().to_string();
    let ja_nee = |waar: bool| if waar { "ja" } else { "nee" }.to_owned();
    [
        naam.clone(),
        r.gebruikersnaam.clone(),
        soort.code().to_owned(),
        dag(periode.van),
        if r.functie.heeft_einde() { dag(periode.tot) } else { String::new() },
        ja_nee(r.functie.loopt(nu)),
        r.geblokkeerd_op.map(dag).unwrap_or_default(),
        ja_nee(r.heeft_tweede_factor),
        onder.as_ref().map(|o| o.werkgevernaam.clone()).unwrap_or_default(),
        onder.as_ref().map(|o| o.taken.codes()).unwrap_or_default(),
    ]
    .map(|cel| veilig(&cel))
}

/// A cell that a spreadsheet would take for a formula is kept as text.
fn veilig(cel: &str) -> String {
    if cel.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cel}") } else { cel.to_owned() }
}

#[cfg(test)]
mod tests {
    use kernel::{AfspraakId, FunctieId, Functiesoort, GebruikerId, OrganisatieId, Periode, Taken};

    use super::*;
    use crate::netwerk::OnderDvo;

    #[test]
    fn een_regel_zegt_wie_wat_is_en_is_geen_formule() {
        let nu = Tijdstip::van_ms(1_795_258_800_000);
        let functie = Functie {
            id: FunctieId::van(1),
            gebruiker: GebruikerId::van(1),
            naam: "=HYPERLINK(\"x\")".to_owned(),
            soort: Functiesoort::Boa,
            organisatie: OrganisatieId::van(1),
            organisatienaam: String::new(),
            periode: Periode::vanaf(nu),
            onder: Some(OnderDvo {
                afspraak: AfspraakId::van(1),
                werkgever: OrganisatieId::van(2),
                werkgevernaam: "Gemeente Elders".to_owned(),
                taken: Taken::van_codes("boa-inzet"),
            }),
        };
        let gebruikersnaam = "@boa".to_owned();
        let r =
            Toegangsregel { functie, gebruikersnaam, geblokkeerd_op: Some(nu), heeft_tweede_factor: false };
        let verwacht = [
            "'=HYPERLINK(\"x\")",
            "'@boa",
            "boa",
            "2026-11-21",
            "",
            "ja",
            "2026-11-21",
            "nee",
            "Gemeente Elders",
            "boa-inzet",
        ];
        assert_eq!(regel(&r, nu), verwacht);
    }
}
