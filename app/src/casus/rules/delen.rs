// SPDX-License-Identifier: EUPL-1.2
//! Under which afspraak another organisation can have a role in a casus, how much it may read, and until when.

use kernel::{Herkomst, OrganisatieId, Tijdstip, Veldgroep};

use crate::casus::errors::CasusFout;
use crate::netwerk::{Afspraak, Afspraakhandeling, werkt_met};

/// A role ends after so many days at the latest, and can be given anew: nobody keeps reading what is not needed any more.
pub const HOOGSTENS_DAGEN: i64 = 180;

/// Whether the second organisation can have a role in a casus of the first under this afspraak now.
pub fn draagt_nu(a: &Afspraak, (eigenaar, partij): (OrganisatieId, OrganisatieId), nu: Tijdstip) -> bool {
    let partijen = a.partij(eigenaar).zip(a.partij(partij)).filter(|_| eigenaar != partij);
    a.staat_toe(Afspraakhandeling::Verstrekken)
        && a.veldgroepen.bevat(Veldgroep::Inhoud)
        && !a.concept
        && a.vervangen_op.is_none()
        && partijen.is_some_and(|(x, y)| werkt_met(a, x, y, nu))
}

/// The same, for a new role: the afspraak must be about the theme as well.
pub fn draagt(a: &Afspraak, partijen: (OrganisatieId, OrganisatieId), thema: &str, nu: Tijdstip) -> bool {
    a.gaat_over(thema) && draagt_nu(a, partijen, nu)
}

/// Until when a role lasts: at most [`HOOGSTENS_DAGEN`], and never longer than the afspraak.
pub fn tot(a: &Afspraak, nu: Tijdstip) -> Tijdstip {
    nu.plus_dagen(HOOGSTENS_DAGEN).min(a.periode.tot)
}

/// What the source of a casus asks before it goes further: police and partner data only with their consent (Wpg 16-21), unless
/// they gave it beforehand.
pub const fn eis_toestemming(
    herkomst: Herkomst,
    mag_door: bool,
    toestemming: Option<&str>,
) -> Result<(), CasusFout> {
    match (herkomst, mag_door, toestemming) {
        (Herkomst::Politie | Herkomst::Partner, false, None) => Err(CasusFout::Toestemming),
        _ => Ok(()),
    }
}

/// Whether what an afspraak gives at most holds what is asked.
pub fn binnen_afspraak(a: &Afspraak, personen: bool) -> Result<(), CasusFout> {
    if personen && !a.veldgroepen.bevat(Veldgroep::Personen) {
        Err(CasusFout::BuitenAfspraak)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn police_and_partner_data_go_further_only_with_consent() {
        for (herkomst, mag_door, toestemming, mag) in [
            (Herkomst::Vrij, false, None, true),
            (Herkomst::Politie, false, None, false),
            (Herkomst::Politie, false, Some("brief van 3 maart"), true),
            (Herkomst::Politie, true, None, true),
            (Herkomst::Partner, false, None, false),
            (Herkomst::Partner, true, None, true),
        ] {
            assert_eq!(
                eis_toestemming(herkomst, mag_door, toestemming).is_ok(),
                mag,
                "{herkomst} {mag_door}"
            );
        }
    }
}
