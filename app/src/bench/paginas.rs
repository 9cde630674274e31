// SPDX-License-Identifier: EUPL-1.2
//! The pages that have a budget, and some that everybody opens all day.

use crate::bench::BenchFout;
use crate::bench::bezoek::{Bezoek, codeer};
use crate::bench::meting::{Meting, Server, Verzoek, meet};

/// What people look for: words, an address, a number, two words, a typing error, and something that is nowhere.
const ZOEKVRAGEN: &[&str] = &[
    "hennep",
    "Testweg 9066",
    "2026-42",
    "vaten loods",
    "kwekerij aggregaat",
    "garagebok",
    "zeppelinfabriek",
];

/// Measures every page with so many requests, as a user who is logged in.
pub(super) async fn meet_alles(
    bezoek: &mut Bezoek,
    server: Server,
    verzoeken: usize,
) -> Result<Vec<Meting>, BenchFout> {
    let signalen = signalen(bezoek, verzoeken).await?;
    let steeds = |pad: &str| (0..verzoeken).map(|_| Verzoek::Get(pad.to_owned())).collect::<Vec<_>>();
    let zoeken = ZOEKVRAGEN.iter().cycle().take(verzoeken);
    let zoeken = zoeken.map(|q| Verzoek::Get(format!("/zoeken?q={}", codeer(q)))).collect();
    let paginas = [
        ("lijst", steeds("/signalen?aantal=100")),
        ("werklijst", steeds("/signalen?fase=weging-1&aantal=25")),
        ("signaal", signalen),
        ("punten", steeds("/signalen/punten")),
        ("zoeken", zoeken),
        ("vandaag", steeds("/")),
        ("kaartblad", steeds("/signalen/kaart")),
        ("terugkoppelingen", steeds("/terugkoppelingen")),
    ];
    let mut metingen = Vec::new();
    for (naam, verzoeken) in paginas {
        let mut meting = meet(naam, bezoek, server, &verzoeken).await?;
        bezoek.gzip = true;
        meting.gzip_ms = meet(naam, bezoek, server, &verzoeken).await?.cpu_ms;
        bezoek.gzip = false;
        metingen.push(meting);
    }
    let registraties = registraties(bezoek, verzoeken).await?;
    metingen.push(meet("registreren", bezoek, server, &registraties).await?);
    Ok(metingen)
}

/// The pages of as many different signalen, the newest first.
async fn signalen(bezoek: &mut Bezoek, aantal: usize) -> Result<Vec<Verzoek>, BenchFout> {
    let mut paden: Vec<String> = Vec::new();
    let mut blad = "/signalen?aantal=100".to_owned();
    while paden.len() < aantal && !blad.is_empty() {
        let antwoord = bezoek.get(&blad).await?;
        let tekst = String::from_utf8_lossy(&antwoord.lichaam).into_owned();
        let links: Vec<&str> = tekst.split("href=\"").filter_map(|s| s.split('"').next()).collect();
        let signaal = |l: &&&str| l.strip_prefix("/signalen/").is_some_and(|id| id.len() == 13);
        paden.extend(links.iter().filter(signaal).map(|l| (*l).to_owned()));
        let volgende = links.iter().find(|l| l.starts_with("/signalen?") && l.contains("na="));
        blad = volgende.map(|l| l.replace("&amp;", "&").replace("&#38;", "&")).unwrap_or_default();
    }
    if paden.is_empty() {
        return Err(BenchFout::Pagina("a signaal in the list"));
    }
    Ok(paden.into_iter().cycle().take(aantal).map(Verzoek::Get).collect())
}

/// As many forms, each opened and filled in.
async fn registraties(bezoek: &mut Bezoek, aantal: usize) -> Result<Vec<Verzoek>, BenchFout> {
    let mut uit = Vec::new();
    for n in 0..aantal {
        let bewijs = bezoek.bewijs("/signalen/nieuw").await?;
        let wat = format!(
            "Tijdens de ronde stond bij de loods een bestelbus met draaiende motor. Er werden {n} blauwe vaten gelost. \
             Binnen was een scherpe lucht te ruiken en de ramen waren afgeplakt."
        );
        let velden = [
            ("_formulier", bewijs.as_str()),
            ("kanaal", "waarneming"),
            ("thema", "drugs"),
            ("wat", wat.as_str()),
            ("plaats", "Testweg 9066"),
            ("lon", "5.8306"),
            ("lat", "50.8652"),
            ("hoe_bekend", "eigen-waarneming"),
        ];
        let velden = velden.iter().map(|(naam, waarde)| (*naam, (*waarde).to_owned())).collect();
        uit.push(Verzoek::Post("/signalen/nieuw".to_owned(), velden));
    }
    Ok(uit)
}
