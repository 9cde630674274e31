// SPDX-License-Identifier: EUPL-1.2
//! `dijkwacht importeer signalen`: a file of another system, by whoever runs the installation. Safe to run twice.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use web::Taal;

use crate::app::App;
use crate::netwerk::organisatie_met_afkorting;
use crate::opdracht::Fout;
use crate::opdracht::waar::Waar;
use crate::signaal::invoer::{self, Bestand, Kolomkaart, Verslag};
use crate::voortgang::Voortgang;

#[derive(Debug, Subcommand)]
pub(super) enum Opdracht {
    /// Bring in signalen from a CSV file; what is there already is left alone
    Signalen(Signalen),
}

#[derive(Debug, Args)]
pub(super) struct Signalen {
    #[command(flatten)]
    waar: Waar,
    /// The CSV file
    #[arg(value_name = "BESTAND.csv")]
    bestand: PathBuf,
    /// Which column is which field: a file, or the name of a map that ships with the product
    #[arg(long, value_name = "KAART.toml")]
    kolommen: String,
    /// Abbreviation of the organisation that will own the signalen, such as VAL
    #[arg(long, value_name = "ABBREVIATION")]
    organisatie: String,
    /// A second file that the column map names, as name=FILE; may be given more than once
    #[arg(long, value_name = "NAME=FILE", value_parser = bijbestand)]
    bij: Vec<(String, PathBuf)>,
    /// Try it: report what would happen and record nothing
    #[arg(long)]
    proef: bool,
}

fn bijbestand(tekst: &str) -> Result<(String, PathBuf), String> {
    let (naam, bestand) = tekst.split_once('=').ok_or("expected NAME=FILE")?;
    Ok((naam.to_owned(), PathBuf::from(bestand)))
}

pub(super) async fn doe(opdracht: Opdracht) -> Result<ExitCode, Fout> {
    let Opdracht::Signalen(opties) = opdracht;
    let kaart = kaart(&opties.kolommen)?;
    let bestand = bestand(&opties)?;
    let regels = regels_in(&opties.bestand)?;
    let app = App::bouw(opties.waar.lees()?).await?;
    let verslag = importeer(&app, &opties.organisatie, bestand, &kaart, opties.proef, regels).await;
    app.db.close().await;
    let verslag = verslag?;
    print!("{}", in_woorden(&verslag, opties.proef));
    Ok(if verslag.geweigerd == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn importeer(
    app: &App,
    afkorting: &str,
    bestand: Bestand,
    kaart: &Kolomkaart,
    proef: bool,
    regels: u64,
) -> Result<Verslag, Fout> {
    let eigenaar = organisatie_met_afkorting(&mut app.db.read().await?, afkorting)
        .await?
        .ok_or_else(|| Fout::GeenOrganisatie(afkorting.to_owned()))?;
    let voortgang = Voortgang::nieuw("importing", regels);
    let mut hoort = |gelezen: u64| voortgang.verder(gelezen.saturating_sub(voortgang.gedaan()));
    let verslag = invoer::importeer(app, (eigenaar.id, None), bestand, kaart, proef, &mut hoort).await;
    voortgang.klaar();
    Ok(verslag?)
}

fn kaart(naam: &str) -> Result<Kolomkaart, Fout> {
    let tekst = match invoer::voorbeeld(naam) {
        Some(tekst) => tekst.to_owned(),
        None => lees(Path::new(naam), |mut f| {
            let mut tekst = String::new();
            f.read_to_string(&mut tekst).map(|_| tekst)
        })?,
    };
    Ok(invoer::lees_kaart(&tekst)?)
}

fn lees<T>(pad: &Path, hoe: impl FnOnce(File) -> std::io::Result<T>) -> Result<T, Fout> {
    File::open(pad).and_then(hoe).map_err(|e| Fout::Bestand(pad.to_owned(), e))
}

fn stroom(pad: &Path) -> Result<Box<dyn Read + Send>, Fout> {
    lees(pad, |f| Ok(Box::new(BufReader::new(f)) as Box<dyn Read + Send>))
}

fn bestand(opties: &Signalen) -> Result<Bestand, Fout> {
    let naam = opties.bestand.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bij = opties.bij.iter().map(|(naam, pad)| Ok((naam.clone(), stroom(pad)?)));
    Ok(Bestand { naam, hoofd: stroom(&opties.bestand)?, bij: bij.collect::<Result<_, Fout>>()? })
}

/// About how many lines there are, for the progress: a cell may hold line breaks of its own.
fn regels_in(pad: &Path) -> Result<u64, Fout> {
    lees(pad, |f| {
        let mut regels = 0_u64;
        let mut lezer = BufReader::new(f);
        let mut blok = [0_u8; 64 * 1024];
        loop {
            let n = lezer.read(&mut blok)?;
            if n == 0 {
                return Ok(regels);
            }
            let erbij = blok.iter().take(n).filter(|b| **b == b'\n').count();
            regels = regels.saturating_add(u64::try_from(erbij).unwrap_or_default());
        }
    })
}

fn in_woorden(verslag: &Verslag, proef: bool) -> String {
    use std::fmt::Write as _;
    let mut uit = String::new();
    for a in &verslag.afwijzingen {
        let kolom = if a.kolom.is_empty() { String::new() } else { format!(", column {}", a.kolom) };
        let _ = writeln!(uit, "line {}{kolom}: {}", a.regel, a.reden(Taal::En));
    }
    if verslag.is_ingekort() {
        uit.push_str("More lines were refused than are listed here.\n");
    }
    let toegevoegd = if proef { "would be added" } else { "added" };
    let _ = writeln!(
        uit,
        "{} lines read: {} {toegevoegd}, {} there already, {} refused.",
        verslag.gelezen, verslag.toegevoegd, verslag.overgeslagen, verslag.geweigerd
    );
    uit
}
