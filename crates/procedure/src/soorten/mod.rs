// SPDX-License-Identifier: EUPL-1.2
//! The procedures themselves, by what they have in common.
mod gemeen;
mod last;
mod nood;
mod persoon;
mod rechtsmiddel;
mod sluiting;

use crate::codes::Proceduresoort;
use crate::schema::Schema;

/// The schema of a procedure.
pub(crate) const fn schema(soort: Proceduresoort) -> &'static Schema {
    use Proceduresoort as P;
    match soort {
        P::Damocles => &sluiting::DAMOCLES,
        P::Sluiting174a => &sluiting::SLUITING_174A,
        P::Woonoverlast => &persoon::WOONOVERLAST,
        P::Huisverbod => &persoon::HUISVERBOD,
        P::Gebiedsverbod => &persoon::GEBIEDSVERBOD,
        P::Groepsverbod => &persoon::GROEPSVERBOD,
        P::LastBestuursdwang => &last::BESTUURSDWANG,
        P::LastDwangsom => &last::DWANGSOM,
        P::Noodbevel => &nood::NOODBEVEL,
        P::Noodverordening => &nood::NOODVERORDENING,
        P::Binnentreden => &nood::BINNENTREDEN,
        P::Bezwaar => &rechtsmiddel::BEZWAAR,
        P::Beroep => &rechtsmiddel::BEROEP,
        P::VoorlopigeVoorziening => &rechtsmiddel::VOORLOPIGE_VOORZIENING,
        P::NietTijdig => &rechtsmiddel::NIET_TIJDIG,
    }
}
