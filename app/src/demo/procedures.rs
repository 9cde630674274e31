// SPDX-License-Identifier: EUPL-1.2
//! Procedures of the demo region: a home closed for drugs with an objection, a voornemen that waits for views, a huisverbod of
//! these days, nuisance, an area ban that ended, and an order that Heerlen prepares and signs for the mayor of Simpelveld.

use jiff::civil::Date;
use kernel::{Actor, Functiesoort, OrganisatieId, ProcedureId, Tijdstip};
use procedure::{Keuze, Proceduresoort, Schema, Stap, Vraag, Zet};
use web::Form;

use crate::besluit::mandaat;
use crate::besluit::procedure::formulier::{
    Bekendmaking, Betrokkeneformulier, Mandaatformulier, Procedureformulier, Stapformulier, Wanneer,
};
use crate::besluit::procedure::model::{Aanleiding, Bekendwijze, Rol, Stapinhoud};
use crate::besluit::procedure::{self as acties, demo as lezen};
use crate::besluit::vul_brief;
use crate::demo::DemoFout;
use crate::demo::verloop::{Gebeuren, Verloop};
use crate::demo::wegen::afgekeurd;
use crate::netwerk::functies_van_organisatie;
use crate::schil::Context;

/// A step: so many days after the opening, at which hour, which, and the dates chosen with it as days after the step.
type Stapje = (i64, (i8, i8), Zet, &'static [(Keuze, i64)]);

struct Demo {
    /// Opened so many days ago, at which hour.
    dagen: i64,
    uur: i8,
    waar: &'static str,
    soort: Proceduresoort,
    onderwerp: &'static str,
    wie: &'static [(Rol, &'static str, &'static str, &'static str)],
    stappen: &'static [Stapje],
    /// A remedy against the last decision, so many days after the opening.
    bezwaar: Option<(i64, &'static str)>,
}

const DEMOS: &[Demo] = &[
    Demo {
        dagen: 64,
        uur: 10,
        waar: "VAL",
        soort: Proceduresoort::Damocles,
        onderwerp: "Woning, Proefstraat 14 in Valkenburg",
        wie: &[
            (Rol::Betrokkene, "Bram Schorrenduin", "03-05-1984", "Proefstraat 14, Valkenburg"),
            (Rol::Rechthebbende, "Woonstichting De Terp (demo)", "", "Postbus 7, Valkenburg"),
        ],
        stappen: &[
            (2, (11, 0), Zet::Voornemen, &[(Keuze::Zienswijze, 14)]),
            (13, (14, 0), Zet::Zienswijze, &[]),
            (21, (16, 0), Zet::Besluiten, &[(Keuze::Begunstiging, 10), (Keuze::Duur, 101)]),
            (32, (9, 30), Zet::Uitvoeren, &[]),
        ],
        bezwaar: Some((50, "Bram Schorrenduin")),
    },
    Demo {
        dagen: 11,
        uur: 9,
        waar: "VAL",
        soort: Proceduresoort::Damocles,
        onderwerp: "Lokaal, Proefplein 3 in Valkenburg",
        wie: &[(Rol::Betrokkene, "Handelshuis Uiterwaard (demo)", "", "Proefplein 3, Valkenburg")],
        stappen: &[(3, (15, 0), Zet::Voornemen, &[(Keuze::Zienswijze, 14)])],
        bezwaar: None,
    },
    Demo {
        dagen: 6,
        uur: 23,
        waar: "VAL",
        soort: Proceduresoort::Huisverbod,
        onderwerp: "Woning in Berg",
        wie: &[
            (Rol::Betrokkene, "Ruud Vloedlijn", "19-08-1979", "Testpad 5, Berg"),
            (Rol::Beschermde, "Inge Vloedlijn", "02-02-1981", "Testpad 5, Berg"),
        ],
        stappen: &[(0, (23, 40), Zet::Opleggen, &[]), (4, (15, 0), Zet::Zorgadvies, &[])],
        bezwaar: None,
    },
    Demo {
        dagen: 47,
        uur: 11,
        waar: "VAL",
        soort: Proceduresoort::Woonoverlast,
        onderwerp: "Woning, Testhof 21 in Valkenburg",
        wie: &[(Rol::Betrokkene, "Karin Zeewering", "11-12-1968", "Testhof 21, Valkenburg")],
        stappen: &[
            (1, (11, 30), Zet::Waarschuwen, &[]),
            (20, (10, 0), Zet::Voornemen, &[(Keuze::Zienswijze, 10)]),
            (31, (10, 0), Zet::GeenZienswijze, &[]),
            (33, (13, 0), Zet::Besluiten, &[(Keuze::Begunstiging, 7), (Keuze::Duur, 180)]),
        ],
        bezwaar: None,
    },
    Demo {
        dagen: 88,
        uur: 9,
        waar: "VAL",
        soort: Proceduresoort::Binnentreden,
        onderwerp: "Woning, Testlaan 8 in Houthem",
        wie: &[(Rol::Betrokkene, "Willem Kribvak", "", "Testlaan 8, Houthem")],
        stappen: &[
            (0, (9, 20), Zet::Machtigen, &[]),
            (1, (8, 15), Zet::Binnentreden, &[]),
            (1, (15, 0), Zet::Verslag, &[]),
        ],
        bezwaar: None,
    },
    Demo {
        dagen: 30,
        uur: 10,
        waar: "SIM",
        soort: Proceduresoort::LastDwangsom,
        onderwerp: "Perceel aan de Testweg in Bocholtz",
        wie: &[(Rol::Betrokkene, "Sloopbedrijf Kademuur (demo)", "", "Testweg 2, Bocholtz")],
        stappen: &[
            (1, (10, 30), Zet::Voornemen, &[(Keuze::Zienswijze, 14)]),
            (16, (10, 0), Zet::GeenZienswijze, &[]),
            (18, (14, 0), Zet::Besluiten, &[(Keuze::Begunstiging, 21)]),
        ],
        bezwaar: None,
    },
];

/// What happens with procedures, by their place in [`DEMOS`].
#[derive(Clone, Copy)]
pub(super) enum Procedurewerk {
    /// Mayors give their mandates.
    Mandaten,
    /// One is opened.
    Openen(usize),
    /// A step is taken.
    Stap(ProcedureId, usize, usize),
    /// Somebody objects to the last decision.
    Bezwaar(ProcedureId, usize),
    /// An extension is put ready for the mayor.
    Klaarzetten(ProcedureId, usize),
}

fn demo(nummer: usize) -> Result<&'static Demo, DemoFout> {
    DEMOS.get(nummer).ok_or(DemoFout::Ontbreekt("a procedure"))
}

/// What is answered, believable for the demo.
const fn antwoord(vraag: Vraag) -> &'static str {
    match vraag {
        Vraag::Bevoegdheid => {
            "De bestuurlijke rapportage beschrijft wat op het adres is gevonden, met foto's en een telling."
        }
        Vraag::Beleidsstap => {
            "Het is de eerste keer op dit adres. Het beleid noemt voor deze stap een sluiting."
        }
        Vraag::Geschikt => {
            "Met deze maatregel stopt de aanloop naar het pand en is het adres niet meer bekend als verkooppunt."
        }
        Vraag::Noodzakelijk => {
            "Een waarschuwing volstaat niet: de hoeveelheid en de aanloop wijzen op handel."
        }
        Vraag::Evenwichtig => {
            "De gevolgen zijn ernstig, maar er is tijd gegeven om iets anders te regelen en de duur is beperkt."
        }
        Vraag::Kinderen => {
            "Er wonen geen kinderen op het adres. Dat blijkt uit de basisregistratie en uit het gesprek."
        }
        Vraag::Gezondheid => "In het gesprek zijn geen medische redenen genoemd.",
        Vraag::Verwijt => "Wie het raakt, wist ervan en verdiende eraan.",
        Vraag::Woonruimte => {
            "De verhuurder heeft gezegd het huurcontract niet te beëindigen. Er is opvang bij familie."
        }
        Vraag::Alternatief => "Een dwangsom raakt het pand niet en laat de aanloop bestaan.",
        Vraag::Spoed => "Er is acuut gevaar voor wie in de buurt woont.",
        Vraag::Eerder => "Er is bemiddeld en gewaarschuwd, zonder dat het hielp.",
        Vraag::Gevaar => "Er is geslagen en gedreigd, terwijl er een kind in huis was.",
        Vraag::Beschermden => "Inge Vloedlijn.",
        Vraag::VeiligThuis => "Gebeld om 23:10. Veilig Thuis adviseert een huisverbod.",
        Vraag::Zorgadvies => "De hulpverlening is gestart. Het advies is het huisverbod te verlengen.",
        Vraag::Officier => "De officier is gevraagd en vordert geen gedragsaanwijzing.",
        Vraag::Omvang => "Het plein en de straten eromheen, van 16:00 tot 04:00 uur.",
        Vraag::Verlenging => "De dreiging is er nog en de hulp is net begonnen.",
        Vraag::Binnentreden => "Controle van het gebruik van de woning, overdag.",
        Vraag::Reden => "Er is geen aanleiding meer om door te gaan.",
    }
}

fn inhoud(stap: &Stap, op: Date, keuzes: &[(Keuze, i64)]) -> Stapinhoud {
    let dag = |(keuze, na): &(Keuze, i64)| {
        (*keuze, Tijdstip::begin_van(op).plus_dagen(*na).plus_minuten(720).dag())
    };
    Stapinhoud {
        antwoorden: stap.vragen.iter().map(|v| (*v, antwoord(*v).to_owned())).collect(),
        gekozen: keuzes.iter().map(dag).collect(),
        namens: None,
    }
}

fn fout(fout: &acties::Stapfout) -> DemoFout {
    DemoFout::Geweigerd(format!("{fout:?}"))
}

fn wanneer(stap: &Stap, nu: Tijdstip) -> Result<Wanneer, DemoFout> {
    if !stap.uur {
        return Ok(Wanneer::op(nu.dag()));
    }
    let moment = lezen::moment(nu).map_err(|_| DemoFout::Ontbreekt("an hour"))?;
    Ok(Wanneer { moment, tijdstip: Some(nu) })
}

/// What the letter of the extension says beside what the procedure knows.
const VERLENGINGSBRIEF: &[(&str, &str)] = &[
    (
        "feiten",
        "U hebt twee keer gebeld en een bericht gestuurd.\nDe politie heeft dat gezien en vastgelegd.",
    ),
    ("gehoord", "ja"),
    ("gehoord_tekst", "U zegt dat u naar huis wilt en dat u de hulp wilt aannemen."),
];

impl Verloop<'_> {
    /// All procedures.
    pub(super) fn plan_procedures(&mut self) {
        let begin = Tijdstip::op(self.vandaag.plus_dagen(-120).dag(), 9, 0);
        self.plan(begin, Gebeuren::Procedure(Procedurewerk::Mandaten));
        for (nummer, p) in DEMOS.iter().enumerate() {
            let op = Tijdstip::op(self.vandaag.plus_dagen(-p.dagen).dag(), p.uur, 5);
            self.plan(op, Gebeuren::Procedure(Procedurewerk::Openen(nummer)));
        }
    }

    pub(super) async fn procedurewerk(&mut self, nu: Tijdstip, werk: Procedurewerk) -> Result<(), DemoFout> {
        match werk {
            Procedurewerk::Mandaten => self.geef_mandaten(nu).await,
            Procedurewerk::Openen(nummer) => self.open_procedure(nu, nummer).await,
            Procedurewerk::Stap(id, nummer, welke) => self.procedurestap(nu, id, (nummer, welke)).await,
            Procedurewerk::Bezwaar(id, nummer) => self.bezwaar(nu, id, nummer).await,
            Procedurewerk::Klaarzetten(id, nummer) => self.zet_klaar(nu, id, nummer).await,
        }
    }

    /// Who works on it: the OOV'er, or whoever does that for the municipality under a DVO.
    async fn behandelaar(&mut self, gemeente: OrganisatieId) -> Result<Actor, DemoFout> {
        let functies = functies_van_organisatie(self.tx, gemeente).await?;
        let gast = functies.iter().find(|f| f.soort == Functiesoort::Oover && f.onder.is_some());
        let eigen = functies.iter().find(|f| f.soort == Functiesoort::Oover && f.onder.is_none());
        Ok(gast.or(eigen).ok_or(DemoFout::Ontbreekt("somebody for procedures"))?.actor())
    }

    async fn geef_mandaten(&mut self, nu: Tijdstip) -> Result<(), DemoFout> {
        let app = self.app;
        for (waar, soort, hulpofficier) in
            [("VAL", Proceduresoort::Huisverbod, true), ("SIM", Proceduresoort::LastDwangsom, false)]
        {
            let gemeente = self.organisatie_met(waar).await?;
            let aan = if hulpofficier { None } else { Some(self.behandelaar(gemeente).await?.functie) };
            let burgemeester = self.actor(gemeente, Functiesoort::Burgemeester)?;
            let context = Context { matrix: &app.matrix, actor: burgemeester, nu };
            let nieuw = Mandaatformulier {
                soort,
                aan,
                van: nu.dag(),
                tot: None,
                vindplaats: "Mandaatbesluit openbare orde, artikel 4 (demo)".to_owned(),
            };
            let mut form = Form::leeg();
            if mandaat::verleen(self.tx, &context, &nieuw, &mut form).await?.is_none() {
                return Err(afgekeurd(&form));
            }
        }
        Ok(())
    }

    async fn open_procedure(&mut self, nu: Tijdstip, nummer: usize) -> Result<(), DemoFout> {
        let d = demo(nummer)?;
        let gemeente = self.organisatie_met(d.waar).await?;
        let (app, actor) = (self.app, self.behandelaar(gemeente).await?);
        let context = Context { matrix: &app.matrix, actor: &actor, nu };
        let nieuw = Procedureformulier { soort: d.soort, onderwerp: d.onderwerp.to_owned() };
        let id = acties::open(self.tx, &context, &nieuw, (Aanleiding::Geen, None)).await?;
        for (rol, naam, geboren, adres) in d.wie {
            let wie = Betrokkeneformulier {
                rol: *rol,
                naam: (*naam).to_owned(),
                geboren: web::datum::lees_datum(geboren, None),
                adres: Some((*adres).to_owned()),
            };
            acties::voeg_toe(self.tx, &context, id, &wie).await?;
        }
        for (welke, (na, (uur, minuut), ..)) in d.stappen.iter().enumerate() {
            let op = Tijdstip::op(nu.plus_dagen(*na).dag(), *uur, *minuut);
            self.plan(op, Gebeuren::Procedure(Procedurewerk::Stap(id, nummer, welke)));
        }
        if let Some((na, _)) = d.bezwaar {
            self.plan(nu.plus_dagen(na), Gebeuren::Procedure(Procedurewerk::Bezwaar(id, nummer)));
        }
        if d.soort == Proceduresoort::Huisverbod {
            self.plan(nu.plus_dagen(5), Gebeuren::Procedure(Procedurewerk::Klaarzetten(id, nummer)));
        }
        Ok(())
    }

    async fn procedurestap(
        &mut self,
        nu: Tijdstip,
        id: ProcedureId,
        (nummer, welke): (usize, usize),
    ) -> Result<(), DemoFout> {
        let d = demo(nummer)?;
        let (_, _, zet, keuzes) = d.stappen.get(welke).ok_or(DemoFout::Ontbreekt("a step"))?;
        let gemeente = self.organisatie_met(d.waar).await?;
        let (app, actor) = (self.app, self.behandelaar(gemeente).await?);
        let context = Context { matrix: &app.matrix, actor: &actor, nu };
        let stap = lezen::stap(self.tx, &context, id, *zet).await.map_err(|f| fout(&f))?;
        let inhoud = inhoud(stap, nu.dag(), keuzes);
        if !lezen::wordt_ondertekend(stap) {
            let nieuw = Stapformulier { inhoud, wanneer: wanneer(stap, nu)?, namens: None, betreft: None };
            return acties::neem(self.tx, &context, (id, *zet), &nieuw).await.map_err(|f| fout(&f));
        }
        let rij = acties::stel_op(self.tx, &context, (id, *zet), &inhoud).await.map_err(|f| fout(&f))?;
        // In Simpelveld who prepares it has a mandate; elsewhere the mayor signs.
        let burgemeester = self.actor(gemeente, Functiesoort::Burgemeester)?;
        let tekenaar = if d.waar == "SIM" { &actor } else { burgemeester };
        let tekent = Context { matrix: &app.matrix, actor: tekenaar, nu };
        acties::teken(self.tx, &tekent, (id, rij)).await.map_err(|f| fout(&f))?;
        let bekend = Bekendmaking {
            wanneer: wanneer(stap, nu)?,
            wijze: if stap.uur { Bekendwijze::Mondeling } else { Bekendwijze::Uitgereikt },
        };
        acties::maak_bekend(self.tx, &context, (id, rij), &bekend).await.map_err(|f| fout(&f))
    }

    async fn bezwaar(&mut self, nu: Tijdstip, id: ProcedureId, nummer: usize) -> Result<(), DemoFout> {
        let d = demo(nummer)?;
        let (_, wie) = d.bezwaar.ok_or(DemoFout::Ontbreekt("an objection"))?;
        let gemeente = self.organisatie_met(d.waar).await?;
        let (app, actor) = (self.app, self.behandelaar(gemeente).await?);
        let context = Context { matrix: &app.matrix, actor: &actor, nu };
        let tegen = lezen::laatste_besluit(self.tx, &context, id).await?;
        let nieuw = Procedureformulier { soort: Proceduresoort::Bezwaar, onderwerp: d.onderwerp.to_owned() };
        let bezwaar = acties::open(self.tx, &context, &nieuw, (Aanleiding::Geen, tegen)).await?;
        let stap = Schema::van(Proceduresoort::Bezwaar).stappen.iter().find(|s| s.zet == Zet::Indienen);
        let stap = stap.ok_or(DemoFout::Ontbreekt("a first step"))?;
        let nieuw = Stapformulier {
            inhoud: Stapinhoud::default(),
            wanneer: wanneer(stap, nu)?,
            namens: Some(wie.to_owned()),
            betreft: None,
        };
        acties::neem(self.tx, &context, (bezwaar, Zet::Indienen), &nieuw).await.map_err(|f| fout(&f))
    }

    /// The extension waits for the mayor, who must sign it in person.
    async fn zet_klaar(&mut self, nu: Tijdstip, id: ProcedureId, nummer: usize) -> Result<(), DemoFout> {
        let d = demo(nummer)?;
        let gemeente = self.organisatie_met(d.waar).await?;
        let (app, actor) = (self.app, self.behandelaar(gemeente).await?);
        let context = Context { matrix: &app.matrix, actor: &actor, nu };
        let stap = lezen::stap(self.tx, &context, id, Zet::Verlengen).await.map_err(|f| fout(&f))?;
        let inhoud = inhoud(stap, nu.dag(), &[(Keuze::Duur, 20)]);
        let gezet = acties::stel_op(self.tx, &context, (id, Zet::Verlengen), &inhoud).await;
        gezet.map_err(|f| fout(&f))?;
        Ok(vul_brief(self.tx, &context, id, VERLENGINGSBRIEF).await?)
    }
}
