// SPDX-License-Identifier: EUPL-1.2
//! From a point to an area and back.
//!
//! Invariant: the buurt of a point lies in the gemeente of that point. Edges of buurten are good to about 60 m and
//! leave narrow gaps; a point in such a gap is given to the nearest buurt of its gemeente. Outside the layers
//! that ship (buurten: Limburg only) the answer is `None`, never a guess.

use crate::laag::{self, BUURTEN, GEMEENTEN_FIJN, GEMEENTEN_GROF};
use crate::vorm::Vorm;
use crate::{Gebied, Gemeente, Punt, gebied, gemeente};

/// Up to this far from a buurt a point in a gap still counts as lying in it.
const GAT_M: f64 = 100.0;

/// The gemeente in which a point lies; `None` abroad and at sea.
///
/// ```
/// use gebied::{Punt, gemeente_op_punt};
/// let domplein = Punt { lon: 5.1214, lat: 52.0907 };
/// assert_eq!(gemeente_op_punt(domplein).map(|g| g.naam), Some("Utrecht"));
/// assert_eq!(gemeente_op_punt(Punt { lon: 6.08, lat: 50.775 }), None, "Aachen");
/// ```
#[must_use]
pub fn gemeente_op_punt(punt: Punt) -> Option<&'static Gemeente> {
    [&GEMEENTEN_FIJN, &GEMEENTEN_GROF]
        .into_iter()
        .find_map(|laag| laag.vormen().iter().find(|vorm| vorm.bevat(punt)))
        .and_then(|vorm| gemeente(vorm.code))
}

/// The buurt in which a point lies, where shapes of buurten ship (Limburg).
///
/// ```
/// use gebied::{Punt, buurt_op_punt};
/// let grendelplein = Punt { lon: 5.8306, lat: 50.8652 };
/// let buurt = buurt_op_punt(grendelplein).ok_or("no buurt")?;
/// assert_eq!(buurt.gemeentecode, "GM0994");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn buurt_op_punt(punt: Punt) -> Option<&'static Gebied> {
    let gemeentecode = gemeente_op_punt(punt)?.code;
    let vormen = buurtvormen(gemeentecode);
    let vorm = vormen.iter().find(|vorm| vorm.bevat(punt)).or_else(|| naastgelegen(vormen, punt))?;
    gebied(vorm.code)
}

/// A point that surely lies inside the area, for a label or a marker; `None` without a shape.
///
/// ```
/// let midden = gebied::midden("GM0994").ok_or("no shape")?;
/// assert!(gebied::ligt_in(midden, "GM0994"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn midden(code: &str) -> Option<Punt> {
    laag::vorm(code)?.midden()
}

/// Whether a point lies in the area; false without a shape, see [`heeft_vorm`].
#[must_use]
pub fn ligt_in(punt: Punt, code: &str) -> bool {
    laag::vorm(code).is_some_and(|vorm| vorm.bevat(punt))
}

/// Whether the area can be drawn.
///
/// ```
/// assert!(gebied::heeft_vorm("VR24"));
/// assert!(!gebied::heeft_vorm("BU03630000"), "Amsterdam has no buurt shapes here");
/// ```
#[must_use]
pub fn heeft_vorm(code: &str) -> bool {
    laag::vorm(code).is_some()
}

/// The buurt shapes of one gemeente: a stretch of the sorted layer, since their codes share four digits.
fn buurtvormen(gemeentecode: &str) -> &'static [Vorm] {
    let vormen = BUURTEN.vormen();
    let cijfers = gemeentecode.get(2..);
    let begin = vormen.partition_point(|v| v.code.get(2..6) < cijfers);
    let eind = vormen.partition_point(|v| v.code.get(2..6) <= cijfers);
    vormen.get(begin..eind).unwrap_or_default()
}

fn naastgelegen(vormen: &'static [Vorm], punt: Punt) -> Option<&'static Vorm> {
    vormen
        .iter()
        .map(|vorm| (vorm.afstand_tot_rand_m(punt), vorm))
        .filter(|(afstand, _)| *afstand <= GAT_M)
        .min_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, vorm)| vorm)
}
