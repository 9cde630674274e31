// SPDX-License-Identifier: EUPL-1.2
//! The facts of a case as options: one per event, so that a term cannot be counted from the wrong one.

use ::termijn::{
    Adviesvraag, Dagduur, Date, Eenheid, Gebeurtenis, Grond, Moment, Opschorting, Rekenaar, Tijdstip,
    Weigering, lees_dag,
};
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};

/// Which event was when. Each event of the kernel is an option of its name.
#[derive(Debug, Clone, Default)]
pub(super) struct Gebeurtenissen(Vec<(Gebeurtenis, String)>);

impl FromArgMatches for Gebeurtenissen {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut zelf = Self::default();
        zelf.update_from_arg_matches(matches)?;
        Ok(zelf)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0 = Gebeurtenis::ALLE
            .iter()
            .filter_map(|g| matches.get_one::<String>(g.code()).map(|tekst| (*g, tekst.clone())))
            .collect();
        Ok(())
    }
}

impl Args for Gebeurtenissen {
    fn augment_args(command: Command) -> Command {
        command.args(Gebeurtenis::ALLE.iter().map(|g| {
            Arg::new(g.code())
                .long(g.code())
                .value_name("WHEN")
                .help(format!("When: {}", g.naam(::termijn::Taal::En)))
                .help_heading("Events, as 2026-11-21 or 2026-11-21T14:05")
        }))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl Gebeurtenissen {
    /// When this event was.
    pub(super) fn van(&self, gebeurtenis: Gebeurtenis) -> Result<Option<Moment>, Weigering> {
        self.0.iter().find(|(g, _)| *g == gebeurtenis).map(|(_, tekst)| moment(tekst)).transpose()
    }

    /// The first event that is given.
    pub(super) fn eerste(&self) -> Option<Gebeurtenis> {
        self.0.first().map(|(g, _)| *g)
    }
}

/// A day, or a moment when there is a time.
pub(super) fn moment(tekst: &str) -> Result<Moment, Weigering> {
    Ok(if tekst.contains('T') { Moment::Uur(Tijdstip::lees(tekst)?) } else { Moment::Dag(lees_dag(tekst)?) })
}

/// What made a term stand still.
#[derive(Debug, Args)]
pub(super) struct Stilstand {
    /// Day on which was asked to complete the application or repair a defect
    #[arg(long, value_name = "DAY", requires = "hersteltermijn", help_heading = "Suspension")]
    uitgenodigd: Option<String>,
    /// Last day of the term that was set for that
    #[arg(long, value_name = "DAY", requires = "uitgenodigd", help_heading = "Suspension")]
    hersteltermijn: Option<String>,
    /// Day on which it was done; leave it out when it was not
    #[arg(long, value_name = "DAY", requires = "uitgenodigd", help_heading = "Suspension")]
    hersteld: Option<String>,
    /// Days to which the applicant agreed in writing, as FIRST/LAST; may be given more than once
    #[arg(long, value_name = "FIRST/LAST", help_heading = "Suspension")]
    ingestemd: Vec<String>,
    /// Query of the Landelijk Bureau Bibob for data, as ASKED/RECEIVED
    #[arg(long, value_name = "ASKED/RECEIVED", help_heading = "Suspension")]
    gegevensvraag: Option<String>,
    /// Request for advice of the Landelijk Bureau Bibob
    #[arg(long, value_name = "DAY", help_heading = "Suspension")]
    advies_gevraagd: Option<String>,
    /// Receipt of that advice; leave it out when there is none yet
    #[arg(long, value_name = "DAY", requires = "advies_gevraagd", help_heading = "Suspension")]
    advies_ontvangen: Option<String>,
    /// Weeks by which the Bureau extended its term
    #[arg(long, value_name = "WEEKS", requires = "advies_gevraagd", help_heading = "Suspension")]
    advies_verlengd: Option<u16>,
}

impl Stilstand {
    /// The suspensions; `grond` is the article under which completing or repairing falls.
    pub(super) fn lees(&self, rekenaar: &Rekenaar, grond: Grond) -> Result<Vec<Opschorting>, Weigering> {
        let mut alle = Vec::new();
        if let (Some(uitgenodigd), Some(tot)) = (&self.uitgenodigd, &self.hersteltermijn) {
            let hersteld = self.hersteld.as_deref().map(lees_dag).transpose()?;
            alle.push(Opschorting::herstel(grond, lees_dag(uitgenodigd)?, lees_dag(tot)?, hersteld)?);
        }
        for stuk in &self.ingestemd {
            let (van, tot) = twee_dagen(stuk)?;
            alle.push(Opschorting::tussen(Grond::Instemming, van, tot)?);
        }
        alle.extend(self.bij_het_bureau(rekenaar)?);
        Ok(alle)
    }

    /// A query of the Bureau counts inside the advice when there is one (Bibob 31), otherwise by itself (Bibob 15(2)).
    fn bij_het_bureau(&self, rekenaar: &Rekenaar) -> Result<Option<Opschorting>, Weigering> {
        let gegevensvraag = match &self.gegevensvraag {
            Some(stuk) => {
                let (gevraagd, ontvangen) = twee_dagen(stuk)?;
                Some(Opschorting::gegevensvraag(gevraagd, ontvangen)?)
            }
            None => None,
        };
        let Some(gevraagd) = &self.advies_gevraagd else { return Ok(gegevensvraag) };
        let vraag = Adviesvraag {
            aangevraagd: lees_dag(gevraagd)?,
            ontvangen: self.advies_ontvangen.as_deref().map(lees_dag).transpose()?,
            verlengd: self.advies_verlengd,
            gegevensvraag,
        };
        vraag.opschorting(rekenaar).map(Some)
    }
}

fn twee_dagen(tekst: &str) -> Result<(Date, Date), Weigering> {
    let (een, twee) = tekst.split_once('/').ok_or_else(|| Weigering::GeenDag { tekst: tekst.to_owned() })?;
    Ok((lees_dag(een)?, lees_dag(twee)?))
}

/// `6w`, `10d`, `3m` or `1j`.
pub(super) fn duur(tekst: &str) -> Result<Dagduur, String> {
    let vorm = || "expected a number and a unit: 10d, 6w, 3m or 1j".to_owned();
    let (aantal, letter) = tekst.split_at_checked(tekst.len().saturating_sub(1)).ok_or_else(vorm)?;
    let eenheid = match letter {
        "d" => Eenheid::Dagen,
        "w" => Eenheid::Weken,
        "m" => Eenheid::Maanden,
        "j" => Eenheid::Jaren,
        _ => return Err(vorm()),
    };
    aantal.parse().ok().and_then(|n| Dagduur::nieuw(n, eenheid)).ok_or_else(vorm)
}
