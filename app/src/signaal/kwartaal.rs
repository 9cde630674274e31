// SPDX-License-Identifier: EUPL-1.2
//! The figures of the own organisation per quarter, counted by the program: what came in, what was weighed, who heard back,
//! and how much of it others did under a DVO.
//!
//! Only own signalen, as far as the gate lets this functie know them; what was joined counts once.

use askama::Template;
use db::{Conn, Result, Row, Sql};
use kernel::{Kwartaal, OrganisatieId, Veldgroep, Veldgroepen};
use poort::{Handeling, Recht, Relatie};
use web::{Page, Weigering};

use crate::app::Wegen;
use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik, pagina};
use crate::thema::themanaam;

/// How many quarters stand beside each other: this one and a year back.
const AANTAL: usize = 5;
const KOLOMMEN: [&str; AANTAL] = ["k0", "k1", "k2", "k3", "k4"];

/// The route.
pub fn wegen() -> Wegen {
    Wegen::nieuw().get("/signalen/kwartaal", Recht::Mag(Handeling::SignaalInzien), kwartaal)
}

/// One line of figures, one per quarter.
struct Reeks {
    naam: String,
    /// A part of the line above.
    deel: bool,
    aantallen: [i64; AANTAL],
    /// Where the rows behind each figure are; empty when there is no list of them.
    hrefs: [String; AANTAL],
}

/// A quarter as an address names it: `2026-4`.
pub(in crate::signaal) fn lees_kwartaal(tekst: &str) -> Option<Kwartaal> {
    let (jaar, nummer) = tekst.split_once('-')?;
    let k = Kwartaal { jaar: jaar.parse().ok()?, nummer: nummer.parse().ok()? };
    ((2000..2200).contains(&k.jaar) && (1..=4).contains(&k.nummer)).then_some(k)
}

/// What a quarter is called above its figures and its list.
pub(in crate::signaal) fn kop(p: &Page, k: Kwartaal) -> String {
    p.tm("kwartaal-kop", &[("nummer", &k.nummer.to_string()), ("jaar", &k.jaar.to_string())])
}

/// Where the signalen are that came in within these quarters, of one theme if asked.
fn lijsten(kwartalen: &[Kwartaal; AANTAL], thema: Option<&str>) -> [String; AANTAL] {
    kwartalen.map(|k| {
        let thema = thema.map(|t| format!("&thema={t}")).unwrap_or_default();
        format!("/signalen?kwartaal={}-{}{thema}", k.jaar, k.nummer)
    })
}

#[derive(Template)]
#[template(path = "signaal/kwartaal.html")]
struct Kwartaalpagina {
    p: Page,
    kwartalen: Vec<String>,
    stromen: Vec<Reeks>,
    themas: Vec<Reeks>,
    mag_rooster: bool,
}

/// Which rows a line counts, and at which moment: what follows `FROM bereik b JOIN signaal s`.
struct Maat {
    sleutel: &'static str,
    deel: bool,
    /// Whether the list of signalen can show its rows.
    met_lijst: bool,
    verband: &'static str,
    moment: &'static str,
}

const MATEN: [Maat; 6] = [
    Maat {
        sleutel: "kwartaal-ontvangen",
        deel: false,
        met_lijst: true,
        verband: "",
        moment: "s.ontvangen_op",
    },
    Maat {
        sleutel: "kwartaal-onder-dvo",
        deel: true,
        met_lijst: false,
        verband: " JOIN functie f ON f.id = s.ontvangen_door AND f.taken IS NOT NULL",
        moment: "s.ontvangen_op",
    },
    Maat {
        sleutel: "kwartaal-gewogen",
        deel: false,
        met_lijst: false,
        verband: " JOIN weging w ON w.signaal_id = s.id",
        moment: "w.gewogen_op",
    },
    Maat {
        sleutel: "kwartaal-onder-dvo",
        deel: true,
        met_lijst: false,
        verband: " JOIN weging w ON w.signaal_id = s.id JOIN functie f ON f.id = w.gewogen_door AND f.taken IS NOT NULL",
        moment: "w.gewogen_op",
    },
    Maat {
        sleutel: "kwartaal-antwoorden",
        deel: false,
        met_lijst: false,
        verband: " JOIN terugkoppeling t ON t.signaal_id = s.id AND t.gegeven_op IS NOT NULL",
        moment: "t.gegeven_op",
    },
    Maat {
        sleutel: "kwartaal-te-laat",
        deel: true,
        met_lijst: false,
        verband: " JOIN terugkoppeling t ON t.signaal_id = s.id AND t.gegeven_op > t.uiterlijk_op",
        moment: "t.gegeven_op",
    },
];

/// A column per quarter with how many rows have their moment in it.
fn kolommen(vraag: Sql, moment: &'static str, kwartalen: &[Kwartaal; AANTAL]) -> Sql {
    kwartalen.iter().zip(KOLOMMEN).enumerate().fold(vraag, |v, (n, (k, kolom))| {
        let v = if n == 0 { v } else { v.push(", ") };
        v.push("CAST(COALESCE(SUM(CASE WHEN ")
            .push(moment)
            .push(" >= ")
            .bind(k.begin())
            .push(" AND ")
            .push(moment)
            .push(" < ")
            .bind(k.volgende().begin())
            .push(" THEN 1 ELSE 0 END), 0) AS BIGINT) AS ")
            .push(kolom)
    })
}

fn lees(rij: &Row) -> Result<[i64; AANTAL]> {
    let mut uit = [0; AANTAL];
    for (plek, kolom) in uit.iter_mut().zip(KOLOMMEN) {
        *plek = rij.get(kolom)?;
    }
    Ok(uit)
}

/// The own signalen within reach, with what a line asks beside them.
fn waaruit(vraag: Sql, bereik: &Bereikfilter, eigen: OrganisatieId, verband: &'static str) -> Sql {
    let vraag = vraag.push(" FROM bereik b JOIN signaal s ON s.id = b.signaal_id").push(verband);
    let vraag = bereik.en(vraag.push(" WHERE ")).push(" AND s.eigenaar_id = ").bind(eigen);
    vraag.push(" AND s.samengevoegd_in IS NULL")
}

async fn stroom(
    c: &mut Conn,
    bereik: &Bereikfilter,
    eigen: OrganisatieId,
    (maat, kwartalen): (&Maat, &[Kwartaal; AANTAL]),
) -> Result<[i64; AANTAL]> {
    let vraag = kolommen(Sql::new("SELECT "), maat.moment, kwartalen);
    let rij = c.row_opt(waaruit(vraag, bereik, eigen, maat.verband)).await?;
    rij.as_ref().map_or(Ok([0; AANTAL]), lees)
}

async fn per_thema(
    c: &mut Conn,
    bereik: &Bereikfilter,
    eigen: OrganisatieId,
    kwartalen: &[Kwartaal; AANTAL],
) -> Result<Vec<(String, [i64; AANTAL])>> {
    let vraag = kolommen(Sql::new("SELECT s.thema, "), "s.ontvangen_op", kwartalen);
    let vraag = waaruit(vraag, bereik, eigen, "").push(" AND s.ontvangen_op >= ").bind(kwartalen[0].begin());
    c.read(vraag.push(" GROUP BY s.thema ORDER BY s.thema"), |r| Ok((r.get("thema")?, lees(r)?))).await
}

/// GET `/signalen/kwartaal`.
pub async fn kwartaal(ik: Ik) -> Antwoord {
    let groepen = Veldgroepen::GEEN.met(Veldgroep::Kern);
    let bereik = Bereikfilter::van_relatie(&ik.app.matrix, &ik.actor, Relatie::Eigen, groepen, ik.nu);
    if bereik.is_leeg() {
        return Err(Weigering::geen_recht("weigering-functie-waarom").into());
    }
    let eigen = ik.actor.organisatie;
    let kwartalen = Kwartaal::laatste(ik.nu.dag());
    let p = ik.pagina("kwartaal-titel");
    let mut c = ik.app.db.read().await?;
    let mut stromen = Vec::new();
    for maat in &MATEN {
        let aantallen = stroom(&mut c, &bereik, eigen, (maat, &kwartalen)).await?;
        let hrefs = if maat.met_lijst { lijsten(&kwartalen, None) } else { Default::default() };
        stromen.push(Reeks { naam: p.t(maat.sleutel), deel: maat.deel, aantallen, hrefs });
    }
    let themas = per_thema(&mut c, &bereik, eigen, &kwartalen).await?;
    drop(c);
    let taal = ik.taal();
    let reeks = |(thema, aantallen): (String, _)| Reeks {
        naam: themanaam(&thema, taal),
        deel: false,
        aantallen,
        hrefs: lijsten(&kwartalen, Some(&thema)),
    };
    pagina(&Kwartaalpagina {
        kwartalen: kwartalen.iter().map(|k| kop(&p, *k)).collect(),
        stromen,
        themas: themas.into_iter().map(reeks).collect(),
        mag_rooster: ik.app.matrix.mag_ooit(ik.actor.bevoegdheid, Handeling::RoosterInzien),
        p,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_in_an_address_is_one_or_nothing() {
        assert_eq!(lees_kwartaal("2026-4"), Some(Kwartaal { jaar: 2026, nummer: 4 }));
        for tekst in ["", "2026", "2026-0", "2026-5", "1-1", "x-4", "2026-4-1"] {
            assert_eq!(lees_kwartaal(tekst), None, "{tekst}");
        }
    }
}
