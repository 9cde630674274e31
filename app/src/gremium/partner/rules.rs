// SPDX-License-Identifier: EUPL-1.2
//! When a contact is old, and whom to call for a theme in a municipality.

use jiff::civil::Date;
use kernel::{OrganisatieId, plus_maanden};

use crate::gremium::partner::model::{Contact, Partner};

/// A contact that was not confirmed for so long may be wrong.
const VEROUDERD_MAANDEN: i64 = 6;

/// What was confirmed before this day is old.
pub fn verouderd_op(dag: Date) -> Date {
    plus_maanden(dag, -VEROUDERD_MAANDEN)
}

/// Whether a contact should be confirmed.
pub fn is_verouderd(contact: &Contact, dag: Date) -> bool {
    contact.bevestigd_op < verouderd_op(dag)
}

/// Whom to call: the partners that do this theme for this municipality, with their contacts for it - those for the theme
/// alone first. A partner without a fitting contact is named too: then one knows whom to ask for one.
pub fn te_bellen<'a>(
    partners: &'a [Partner],
    thema: &str,
    gemeente: OrganisatieId,
) -> Vec<(&'a Partner, Vec<&'a Contact>)> {
    let past =
        |p: &&Partner| p.themas.iter().any(|t| t == thema) && p.gemeenten.iter().any(|(g, _)| *g == gemeente);
    let contacten = |p: &'a Partner| {
        let voor = |c: &&Contact| c.thema.as_deref().is_none_or(|t| t == thema);
        let mut uit: Vec<&Contact> = p.contacten.iter().filter(voor).collect();
        uit.sort_by_key(|c| c.thema.is_none());
        uit
    };
    partners.iter().filter(past).map(|p| (p, contacten(p))).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{Organisatiesoort, PartnerId, PartnercontactId};

    use super::*;

    fn contact(n: i64, thema: Option<&str>, bevestigd_op: Date) -> Contact {
        Contact {
            id: PartnercontactId::van(n),
            functie: format!("functie {n}"),
            naam: None,
            telefoon: None,
            email: None,
            thema: thema.map(str::to_owned),
            bevestigd_op,
            bevestigd_door: String::new(),
        }
    }

    fn partner(n: i64, themas: &[&str], gemeenten: &[i64], contacten: Vec<Contact>) -> Partner {
        Partner {
            id: PartnerId::van(n),
            houder: (OrganisatieId::van(1), String::new()),
            organisatie: None,
            soort: Organisatiesoort::Partner,
            naam: format!("partner {n}"),
            taak: String::new(),
            versie: 1,
            themas: themas.iter().map(|t| (*t).to_owned()).collect(),
            gemeenten: gemeenten.iter().map(|g| (OrganisatieId::van(*g), String::new())).collect(),
            contacten,
        }
    }

    #[test]
    fn s41_2_a_contact_is_flagged_after_six_months() {
        for (bevestigd, verwacht) in [
            (date(2026, 11, 21), false),
            (date(2026, 5, 21), false),
            (date(2026, 5, 20), true),
            (date(2024, 1, 1), true),
        ] {
            assert_eq!(
                is_verouderd(&contact(1, None, bevestigd), date(2026, 11, 21)),
                verwacht,
                "{bevestigd}"
            );
        }
    }

    #[test]
    fn whom_to_call_for_a_theme_in_a_municipality() {
        let dag = date(2026, 11, 1);
        let partners = [
            partner(
                1,
                &["drugs", "milieu"],
                &[10, 11],
                vec![contact(1, None, dag), contact(2, Some("milieu"), dag), contact(3, Some("drugs"), dag)],
            ),
            partner(2, &["milieu"], &[11], vec![]),
        ];
        for (thema, gemeente, verwacht) in [
            ("drugs", 10, &[(1, &[3, 1][..])][..]),
            ("milieu", 10, &[(1, &[2, 1])]),
            ("milieu", 11, &[(1, &[2, 1]), (2, &[])]),
            ("drugs", 12, &[]),
            ("wapens", 10, &[]),
        ] {
            let gevonden = te_bellen(&partners, thema, OrganisatieId::van(gemeente));
            let beeld: Vec<(i64, Vec<i64>)> = gevonden
                .iter()
                .map(|(p, c)| (p.id.waarde(), c.iter().map(|c| c.id.waarde()).collect()))
                .collect();
            let verwacht: Vec<(i64, Vec<i64>)> = verwacht.iter().map(|(p, c)| (*p, c.to_vec())).collect();
            assert_eq!(beeld, verwacht, "{thema} {gemeente}");
        }
    }
}
