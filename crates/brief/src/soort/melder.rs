// SPDX-License-Identifier: EUPL-1.2
//! Letter to a reporter: what became of a report, without telling about others. In Dutch or English.
use jiff::civil::Date;

use crate::bouwsteen::{Bouwsteen, alinea, alineas, kop};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::gebrek::Nazicht;
use crate::regel::Briefsoort;
use crate::taal::Taal;

/// The facts of a letter to a reporter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BriefAanMelder {
    pub taal: Taal,
    /// Of the report, to name when calling. Not the code that opens its page: a letter is read by others too.
    pub nummer: String,
    pub gemeld_op: Option<Date>,
    /// What became of it, in fixed words; nothing on persons.
    pub uitkomst: String,
    /// What was done; may be empty.
    pub gedaan: Vec<String>,
    /// There is more that cannot be told.
    pub zwijgt_deels: bool,
}

impl Inhoud for BriefAanMelder {
    const SOORT: Briefsoort = Briefsoort::BriefAanMelder;
    const VORM: Vorm = Vorm::Bericht;

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        n.tekst("nummer", &self.nummer);
        n.feit("gemeld_op", self.gemeld_op);
        let later = self.gemeld_op.zip(h.dagtekening).is_some_and(|(op, dag)| op > dag);
        n.strijd("gemeld_op", later, "ligt na de dagtekening");
        n.tekst("uitkomst", &self.uitkomst);
        n.mag_lijst("gedaan", &self.gedaan);
    }

    fn taal(&self) -> Taal {
        self.taal
    }

    fn titel(&self) -> String {
        self.taal.kies("Wat er met uw melding is gedaan", "What happened with your report").into()
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let (t, nummer) = (self.taal, &self.nummer);
        let op = self.gemeld_op.map(|dag| t.dag(dag)).unwrap_or_default();
        let mut uit = vec![alinea(match t {
            Taal::Nl => format!(
                "Op {op} hebt u iets gemeld bij de gemeente. Uw melding heeft nummer {nummer}. Bedankt daarvoor."
            ),
            Taal::En => format!(
                "On {op} you reported something to the municipality. Your report has number {nummer}. Thank you."
            ),
        })];
        uit.extend(alineas(&self.uitkomst));
        if !self.gedaan.is_empty() {
            uit.push(Bouwsteen::Punten(self.gedaan.clone()));
        }
        if self.zwijgt_deels {
            uit.push(alinea(t.kies(
                "Niet alles mag in deze brief staan. Wij beschermen de gegevens van anderen, net zoals wij die van u beschermen.",
                "This letter cannot tell everything. We protect the data of others, as we protect yours.",
            )));
        }
        uit.push(kop(t.kies(
            "Hebt u vragen, of ziet u opnieuw iets?",
            "Do you have questions, or do you see something again?",
        )));
        let (tel, mail) = (&o.gemeente.telefoon, &o.gemeente.email);
        uit.push(alinea(match t {
            Taal::Nl => format!("Bel {tel} of mail {mail}. Noem dat nummer. Bij gevaar belt u 112."),
            Taal::En => format!("Call {tel} or e-mail {mail} and give that number. In danger, call 112."),
        }));
        uit
    }
}
