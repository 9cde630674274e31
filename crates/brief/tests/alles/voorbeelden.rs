// SPDX-License-Identifier: EUPL-1.2
//! Invented letters: each kind in each variation. The tests render them all; the example `kijk` writes them to look at.
use brief::*;
use jiff::civil::{Date, DateTime, date};

/// A letter by its name, checked.
pub type Geval = (String, Result<Compleet, Vec<Gebrek>>);

fn s(tekst: &str) -> String {
    tekst.to_owned()
}

fn ss<const N: usize>(teksten: [&str; N]) -> Vec<String> {
    teksten.map(str::to_owned).to_vec()
}

pub fn vandaag() -> Date {
    date(2026, 11, 23)
}

fn om(dag: Date, uur: i8, minuut: i8) -> Option<DateTime> {
    Some(dag.at(uur, minuut, 0, 0))
}

/// A PNG in one colour, written by hand: stored deflate blocks and the two checksums.
pub fn png(breed: u32, hoog: u32) -> Vec<u8> {
    let rij = [vec![0_u8], [0x15, 0x42, 0x73].repeat(breed as usize)].concat();
    let rauw = rij.repeat(hoog as usize);
    let mut zlib = vec![0x78, 0x01];
    let mut blokken = rauw.chunks(60_000).peekable();
    while let Some(blok) = blokken.next() {
        let lengte = blok.len() as u16;
        zlib.push(u8::from(blokken.peek().is_none()));
        zlib.extend(lengte.to_le_bytes());
        zlib.extend((!lengte).to_le_bytes());
        zlib.extend(blok);
    }
    let (a, b) = rauw
        .iter()
        .fold((1_u32, 0_u32), |(a, b), x| ((a + u32::from(*x)) % 65_521, (a + u32::from(*x) + b) % 65_521));
    zlib.extend((b << 16 | a).to_be_bytes());
    let kop = [&breed.to_be_bytes()[..], &hoog.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let mut uit = b"\x89PNG\r\n\x1a\n".to_vec();
    for (naam, inhoud) in [(b"IHDR", kop), (b"IDAT", zlib), (b"IEND", Vec::new())] {
        let blok = [&naam[..], &inhoud].concat();
        uit.extend((inhoud.len() as u32).to_be_bytes());
        uit.extend(&blok);
        uit.extend(crc(&blok).to_be_bytes());
    }
    uit
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { c >> 1 ^ 0xedb8_8320 } else { c >> 1 })
    })
}

pub fn gemeente() -> Gemeente {
    Gemeente {
        naam: s("Simpelveld"),
        bezoekadres: s("Markt 1, 6369 AH Simpelveld"),
        postadres: s("Postbus 21000, 6369 ZG Simpelveld"),
        telefoon: s("14 045"),
        email: s("veiligheid@simpelveld.example"),
        website: s("simpelveld.example"),
        loket: s("simpelveld.example/bezwaar"),
        ..Gemeente::default()
    }
}

pub fn hoofd() -> Hoofd {
    Hoofd {
        gemeente: gemeente(),
        kenmerk: s("2026-OOV-0417"),
        dagtekening: Some(vandaag()),
        behandelaar: s("team Openbare orde en veiligheid"),
        geadresseerde: Some(Geadresseerde {
            naam: s("Mevrouw V. Voorbeeld"),
            straat: s("Proefstraat 12"),
            postcode: s("6369 AB"),
            plaats: s("Simpelveld"),
            aanhef: s("Geachte mevrouw Voorbeeld"),
        }),
        ondertekening: Ondertekening {
            orgaan: Bestuursorgaan::Burgemeester,
            ondertekenaar: Ondertekenaar { naam: s("mr. A.B. de Proef"), functie: s("burgemeester") },
            medeondertekenaar: None,
            mandaat: None,
            met_de_hand: true,
        },
        kopie_aan: Vec::new(),
        bijlagen: Vec::new(),
    }
}

/// The head of a letter in its variations: with and without logo, mandate, enclosures; adopted digitally; the college.
fn hoofden(mandaat: bool, college: bool) -> Vec<(&'static str, Hoofd)> {
    let mut uit = vec![("kaal", hoofd())];
    let mut logo = hoofd();
    logo.gemeente.huisstijl.logo = Some(Logo::lees(png(240, 80), "Logo van de gemeente Simpelveld").unwrap());
    logo.gemeente.huisstijl.kleur = Kleur::lees("#7a1f3d").unwrap();
    logo.gemeente.huisstijl.slotregel = s("Op onze website leest u hoe wij met uw gegevens omgaan.");
    logo.ondertekening.met_de_hand = false;
    logo.bijlagen = ss(["Rapport van de politie", "Plattegrond"]);
    logo.behandelaar = String::new();
    logo.kopie_aan = ss(["de eigenaar van het pand"]);
    uit.push(("logo", logo));
    if mandaat {
        let mut h = hoofd();
        h.ondertekening.mandaat =
            Some(Mandaat { besluit: s("Mandaatbesluit openbare orde Simpelveld 2026") });
        h.ondertekening.ondertekenaar =
            Ondertekenaar { naam: s("C. Invulling"), functie: s("hoofd Veiligheid") };
        uit.push(("mandaat", h));
    }
    if college {
        let mut h = hoofd();
        h.ondertekening.orgaan = Bestuursorgaan::College;
        h.ondertekening.medeondertekenaar = Some(h.ondertekening.ondertekenaar.clone());
        h.ondertekening.ondertekenaar = Ondertekenaar { naam: s("drs. D. Model"), functie: s("secretaris") };
        uit.push(("college", h));
    }
    uit
}

fn vouw<S: Inhoud + Clone>(uit: &mut Vec<Geval>, college: bool, mandaat: bool, inhouden: Vec<(&str, S)>) {
    for (wat, inhoud) in inhouden {
        for (hoe, hoofd) in hoofden(mandaat, college) {
            let mut hoofd = hoofd;
            if !matches!(S::VORM, Vorm::Brief | Vorm::Bericht) {
                hoofd.geadresseerde = None;
            }
            if S::SOORT == Briefsoort::Huisverbod && hoofd.ondertekening.mandaat.is_some() {
                hoofd.ondertekening.ondertekenaar.functie = s("hulpofficier van justitie");
            }
            if wat == "en" {
                hoofd.geadresseerde.iter_mut().for_each(|aan| aan.aanhef = s("Dear Ms Voorbeeld"));
            }
            if matches!(S::VORM, Vorm::Verslag(_)) {
                hoofd.ondertekening.ondertekenaar =
                    Ondertekenaar { naam: s("G. Schrijver"), functie: s("toezichthouder") };
            }
            let brief = Brief { hoofd, inhoud: inhoud.clone() };
            uit.push((format!("{}-{wat}-{hoe}", S::SOORT.code()), brief.controleer()));
        }
    }
}

pub fn overwegingen() -> Overwegingen {
    Overwegingen {
        noodzaak: s(
            "In de woning lag veel meer dan een kleine hoeveelheid. Er waren een weegschaal en zakjes. Buurtbewoners zagen vaak mensen \
             kort aan de deur komen.\nEen waarschuwing is niet genoeg, omdat de handel al maanden duurde.",
        ),
        evenredigheid: s(
            "U woont alleen in de woning. U kunt in deze tijd bij uw zus wonen. De verhuurder heeft laten weten dat u de woning kunt \
             houden. Daarom is een sluiting voor de genoemde tijd niet te zwaar.",
        ),
    }
}

fn zienswijzen() -> [(&'static str, Zienswijze); 3] {
    let punt = |p: &str, r: &str| Zienswijzepunt { punt: s(p), reactie: s(r) };
    [
        (
            "gegeven",
            Zienswijze::Gegeven {
                op: Some(date(2026, 11, 12)),
                punten: vec![
                    punt(
                        "U zegt dat de spullen niet van u waren.",
                        "Voor een sluiting is dat niet bepalend. Wel is gekeken wat u ervan kon weten.",
                    ),
                    punt(
                        "U zegt dat u nergens anders heen kunt.",
                        "Uw zus heeft laten weten dat u bij haar kunt wonen.",
                    ),
                ],
            },
        ),
        (
            "niet-gegeven",
            Zienswijze::NietGegeven { gevraagd_op: Some(date(2026, 10, 30)), tot: Some(date(2026, 11, 13)) },
        ),
        (
            "niet-gevraagd",
            Zienswijze::NietGevraagd {
                reden: s("Er was zoveel haast dat een reactie niet kon worden afgewacht."),
            },
        ),
    ]
}

fn middel() -> Rechtsmiddel {
    Rechtsmiddel {
        uiterlijk: Some(date(2027, 1, 4)),
        rechtbank: Rechtbank {
            naam: s("de rechtbank Limburg"),
            postadres: s("Postbus 950, 6040 AZ Roermond"),
        },
    }
}

const FEITEN: [&str; 3] = [
    "Op 14 oktober 2026 heeft de politie de woning doorzocht.",
    "In de keuken lag 62 gram cocaïne, verdeeld over 41 zakjes. Het laboratorium heeft dat vastgesteld.",
    "Tussen mei en oktober 2026 kwamen er negen meldingen van buurtbewoners.",
];

pub fn voornemen() -> Voornemen {
    Voornemen {
        betreft: s("sluiting van uw woning aan de Proefstraat 12"),
        maatregel: s(
            "Het plan is om uw woning aan de Proefstraat 12 te sluiten voor drie maanden. U kunt er in die tijd niet wonen.",
        ),
        bevoegdheid: ss(["artikel 13b van de Opiumwet", "artikel 5:21 van de Awb"]),
        feiten: ss(FEITEN),
        overwegingen: overwegingen(),
        stukken: ss([
            "bestuurlijke rapportage van de politie van 20 oktober 2026",
            "de lijst van wat in beslag is genomen",
        ]),
        zienswijze_tot: Some(date(2026, 12, 7)),
        gesprek: Some((date(2026, 12, 3).at(10, 30, 0, 0), s("Markt 1 in Simpelveld, kamer 2"))),
    }
}

pub fn last() -> Last {
    Last {
        betreft: s("sluiting van de woning Proefstraat 12"),
        pand: Pand { soort: Pandsoort::Woning, adres: s("Proefstraat 12 in Simpelveld") },
        overtreding: s("In het pand lag een hoeveelheid drugs die voor de handel is bedoeld"),
        voorschriften: ss(["artikel 2 van de Opiumwet"]),
        bevoegdheid: ss(["artikel 13b van de Opiumwet", "artikel 5:21 van de Awb"]),
        herstel: ss([
            "U verlaat de woning met iedereen die er woont.",
            "U neemt uw huisdieren en bederfelijke waren mee.",
            "U sluit de woning af en geeft de sleutels aan de gemeente.",
        ]),
        begunstiging_tot: Some(date(2026, 12, 4)),
        spoed: String::new(),
        sanctie: Sanctie::Bestuursdwang {
            uitvoering: ss(["De gemeente laat de sloten vervangen.", "De gemeente verzegelt de deuren."]),
            kosten: Kosten::Overtreder { raming: Some(Euro(87_500)) },
        },
        sluiting: Some(Sluiting { eerste_dag: Some(date(2026, 12, 7)), laatste_dag: Some(date(2027, 3, 6)) }),
        feiten: ss(FEITEN),
        beleid: s(
            "In het beleid van Simpelveld staat voor dit geval een sluiting van drie maanden. Er is bekeken of daarvan moet worden afgeweken.",
        ),
        zienswijze: zienswijzen()[0].1.clone(),
        overwegingen: overwegingen(),
        rechtsmiddel: middel(),
    }
}

fn besluiten(uit: &mut Vec<Geval>) {
    let basis = voornemen();
    let kort = Voornemen { stukken: Vec::new(), gesprek: None, ..basis.clone() };
    vouw(uit, true, true, vec![("gesprek", basis), ("kort", kort)]);
    let besluit = Besluit {
        betreft: s("intrekking van uw vergunning voor café De Proef"),
        besluit: ss([
            "De exploitatievergunning van café De Proef wordt ingetrokken.",
            "U levert de vergunning in bij de gemeente.",
        ]),
        aanleiding: s("De politie meldde dat er in uw café een wapen is gevonden."),
        bevoegdheid: ss(["artikel 2:28 van de Algemene plaatselijke verordening Simpelveld"]),
        feiten: ss(FEITEN),
        beleid: String::new(),
        zienswijze: Zienswijze::Onbekend,
        overwegingen: overwegingen(),
        ingang: Some(date(2026, 12, 1)),
        einde: None,
        op_bezwaar: false,
        rechtsmiddel: middel(),
    };
    let met = |zienswijze| Besluit { zienswijze, ..besluit.clone() };
    let mut soorten: Vec<_> = zienswijzen().into_iter().map(|(naam, z)| (naam, met(z))).collect();
    let tijdelijk = Besluit {
        einde: Some(date(2027, 2, 28)),
        beleid: s("Het beleid is gevolgd."),
        ..met(zienswijzen()[1].1.clone())
    };
    soorten.push(("tijdelijk", tijdelijk));
    soorten.push(("op-bezwaar", Besluit { op_bezwaar: true, ..met(zienswijzen()[1].1.clone()) }));
    vouw(uit, true, true, soorten);
}

fn lasten(uit: &mut Vec<Geval>) {
    let woning = last();
    let lokaal = Last {
        pand: Pand { soort: Pandsoort::Lokaal, adres: s("Hoekplein 3 in Simpelveld") },
        begunstiging_tot: None,
        spoed: s("Er is op het pand geschoten. Het gevaar is er nu."),
        zienswijze: zienswijzen()[2].1.clone(),
        sanctie: Sanctie::Bestuursdwang {
            uitvoering: ss(["De gemeente verzegelt het pand."]),
            kosten: Kosten::Gemeente { reden: s("De eigenaar treft geen verwijt.") },
        },
        ..last()
    };
    let dwangsom = |per, bedrag, maximum| Last {
        betreft: s("overlast op het erf Veldweg 4"),
        pand: Pand { soort: Pandsoort::Erf, adres: s("Veldweg 4 in Simpelveld") },
        sluiting: None,
        beleid: String::new(),
        herstel: ss(["U ruimt het afval op het erf op."]),
        sanctie: Sanctie::Dwangsom { bedrag: Some(Euro(bedrag)), per, maximum: Some(Euro(maximum)) },
        ..last()
    };
    let zonder = Last {
        sluiting: None,
        sanctie: Sanctie::Bestuursdwang {
            uitvoering: ss(["De gemeente ruimt het erf op."]),
            kosten: Kosten::Overtreder { raming: None },
        },
        ..last()
    };
    let soorten = vec![
        ("woning", woning),
        ("lokaal-spoed", lokaal),
        ("zonder-sluiting", zonder),
        ("dwangsom-ineens", dwangsom(Verbeurte::Ineens, 250_000, 250_000)),
        ("dwangsom-dag", dwangsom(Verbeurte::PerDag, 10_000, 100_000)),
        ("dwangsom-week", dwangsom(Verbeurte::PerWeek, 50_000, 500_000)),
        ("dwangsom-keer", dwangsom(Verbeurte::PerOvertreding, 100_000, 1_000_000)),
    ];
    vouw(uit, true, true, soorten);
}

fn verslagen(uit: &mut Vec<Geval>) {
    let punt = |p: &str, r: &str| Zienswijzepunt { punt: s(p), reactie: s(r) };
    let gesprek = Zienswijzeverslag {
        betreft: s("sluiting van de woning Proefstraat 12"),
        van: s("mevrouw V. Voorbeeld"),
        gemachtigde: s("mr. E. Raad, advocaat"),
        voornemen_van: Some(date(2026, 10, 30)),
        moment: om(date(2026, 11, 12), 10, 30),
        wijze: Hoorwijze::Gesprek { plaats: s("gemeentehuis Simpelveld") },
        aanwezigen: ss(["de heer F. Tolk (tolk Spaans)", "mevrouw G. Schrijver (verslag)"]),
        punten: vec![
            punt("De spullen waren van een vriend.", "Dit wordt meegewogen."),
            punt("Zij heeft nergens anders een plek.", ""),
        ],
        overhandigd: ss(["verklaring van de huisarts"]),
        correctie_tot: Some(date(2026, 11, 30)),
    };
    let kort = Zienswijzeverslag {
        gemachtigde: String::new(),
        wijze: Hoorwijze::Schriftelijk,
        aanwezigen: Vec::new(),
        punten: vec![
            punt("De spullen waren van een vriend.", ""),
            punt("Zij heeft nergens anders een plek.", ""),
        ],
        overhandigd: Vec::new(),
        correctie_tot: None,
        ..gesprek.clone()
    };
    let telefoon = Zienswijzeverslag { wijze: Hoorwijze::Telefonisch, ..kort.clone() };
    vouw(uit, true, true, vec![("gesprek", gesprek), ("schriftelijk", kort), ("telefoon", telefoon)]);
}

fn woningen(uit: &mut Vec<Geval>) {
    let wie = |n: &str, h: &str| Betreder { naam_of_nummer: s(n), hoedanigheid: s(h) };
    let betreders = vec![wie("toezichthouder 4417", "toezichthouder bouw"), wie("J. Slot", "slotenmaker")];
    let machtiging = Machtiging {
        betreders: betreders.clone(),
        woningen: ss(["Proefstraat 12 in Simpelveld"]),
        doel: s("Nagaan of de woning zonder vergunning in kamers is verdeeld en of er brandgevaar is"),
        bevoegdheid: ss(["artikel 5:27 van de Awb"]),
        redenen: s("De bewoner heeft twee keer niet opengedaan. Er zijn meldingen van brandgevaar."),
        geldig_tot: Some(date(2026, 11, 26)),
        nacht: String::new(),
        afwezigheid: String::new(),
        rechtsmiddel: None,
    };
    let ruim = Machtiging {
        woningen: ss(["Proefstraat 12", "Proefstraat 12a", "Proefstraat 12b", "Proefstraat 14"]),
        nacht: s("De gevaarlijke situatie is er alleen in de nacht."),
        afwezigheid: s("De bewoner is onvindbaar en het gevaar kan niet wachten."),
        rechtsmiddel: Some(middel()),
        ..machtiging.clone()
    };
    vouw(uit, true, true, vec![("een", machtiging), ("vier", ruim)]);
    let verslag = VerslagBinnentreden {
        adres: s("Proefstraat 12 in Simpelveld"),
        bewoner: s("mevrouw V. Voorbeeld"),
        grond: Grond::Machtiging { van: Some(date(2026, 11, 20)), door: s("de burgemeester van Simpelveld") },
        doel: s("Nagaan of er brandgevaar is"),
        bevoegdheid: ss(["artikel 5:27 van de Awb"]),
        betreders,
        tijd: Tijdvak { begin: om(date(2026, 11, 22), 9, 5), einde: om(date(2026, 11, 22), 9, 50) },
        binnenkomst: Binnenkomst::Opengedaan,
        geen_legitimatie: String::new(),
        verricht: ss(["De woning is bekeken en er zijn foto's gemaakt.", "De stroom is afgesloten."]),
        meegenomen: Vec::new(),
        bijzonderheden: String::new(),
    };
    let gevaar = VerslagBinnentreden {
        bewoner: String::new(),
        grond: Grond::Gevaar { uitleg: s("Er kwam rook uit het dak.") },
        tijd: Tijdvak { begin: om(date(2026, 11, 21), 23, 40), einde: om(date(2026, 11, 22), 0, 30) },
        binnenkomst: Binnenkomst::Geopend { hoe: s("De brandweer heeft de deur geforceerd") },
        geen_legitimatie: s("Er was geen tijd voor"),
        meegenomen: ss(["een gasfles"]),
        bijzonderheden: s("De deur is daarna gerepareerd en afgesloten."),
        ..verslag.clone()
    };
    vouw(uit, true, true, vec![("machtiging", verslag), ("gevaar", gevaar)]);
}

fn huisverboden(uit: &mut Vec<Geval>) {
    let tijdvak = Tijdvak { begin: om(date(2026, 11, 23), 2, 15), einde: om(date(2026, 12, 3), 2, 15) };
    let huisverbod = Huisverbod {
        uithuisgeplaatste: Uithuisgeplaatste {
            naam: s("de heer H. Model"),
            geboren: Some(date(1984, 5, 17)),
        },
        woning: s("Proefstraat 12 in Simpelveld"),
        beschermden: ss(["mevrouw I. Model", "K. Model", "L. Model"]),
        tijdvak,
        mondeling: om(date(2026, 11, 23), 1, 40),
        feiten: ss([
            "De politie zag op 23 november 2026 om 00:50 uur letsel bij uw partner.",
            "De kinderen waren erbij.",
        ]),
        gevaar: s("Er is een ernstig vermoeden dat het opnieuw gebeurt zodra u in de woning bent."),
        risicotaxatie: s("De hulpofficier heeft die ingevuld op 23 november 2026"),
        gehoord: Gehoord::Ja { samenvatting: s("U zegt dat het een ruzie was die uit de hand liep.") },
        rechtsmiddel: middel(),
    };
    let niet_gehoord = Huisverbod {
        beschermden: ss(["mevrouw I. Model"]),
        mondeling: None,
        gehoord: Gehoord::Nee { reden: s("U was weg toen het besluit werd genomen.") },
        ..huisverbod.clone()
    };
    vouw(uit, false, true, vec![("gehoord", huisverbod), ("niet-gehoord", niet_gehoord)]);
    let verlenging = HuisverbodVerlenging {
        uithuisgeplaatste: Uithuisgeplaatste {
            naam: s("de heer H. Model"),
            geboren: Some(date(1984, 5, 17)),
        },
        woning: s("Proefstraat 12 in Simpelveld"),
        beschermden: ss(["mevrouw I. Model", "K. Model"]),
        eerste: Tijdvak { begin: om(date(2026, 11, 14), 2, 15), einde: om(date(2026, 11, 24), 2, 15) },
        nieuw_einde: om(date(2026, 12, 12), 2, 15),
        feiten: ss(["U hebt op 19 november 2026 berichten gestuurd aan uw partner."]),
        gevaar: s("Het veiligheidsplan is nog niet klaar. Het gevaar is daarom niet weg."),
        hulp: s("Veilig Thuis heeft met u en uw gezin gesproken en adviseert een verlenging."),
        gehoord: Gehoord::Ja { samenvatting: s("U zegt dat u naar huis wilt en hulp aanneemt.") },
        rechtsmiddel: middel(),
    };
    let niet = HuisverbodVerlenging {
        gehoord: Gehoord::Nee { reden: s("U kwam niet op het gesprek.") },
        ..verlenging.clone()
    };
    vouw(uit, false, false, vec![("gehoord", verlenging), ("niet-gehoord", niet)]);
}

fn nood(uit: &mut Vec<Geval>) {
    let tijdvak = Tijdvak { begin: om(date(2026, 11, 23), 18, 0), einde: om(date(2026, 11, 24), 6, 0) };
    let afwijking = Afwijking {
        voorschrift: s("artikel 2:3 van de APV Simpelveld"),
        reden: s("De termijn daarin is te lang."),
    };
    let bevel = Noodbevel {
        betreft: s("aanhangers van twee groepen rond het station"),
        gericht_tot: s("alle personen die zich als aanhanger van groep A of groep B in het gebied ophouden"),
        gebied: s("het stationsplein en de Stationstraat, zoals op de kaart in de bijlage"),
        tijdvak,
        bevelen: ss(["U verlaat het gebied meteen.", "U komt niet terug zolang dit bevel geldt."]),
        feiten: ss([
            "Op 22 november 2026 zijn twaalf ruiten vernield.",
            "Op sociale media roepen groepen op om vanavond terug te komen.",
        ]),
        ernst: s("Er is ernstige vrees voor nieuw geweld tegen personen."),
        andere_middelen: s(
            "Met gewone bevelen is het de vorige avond niet gelukt. Een gebiedsverbod per persoon gaat te langzaam.",
        ),
        evenredigheid: s("Het gebied is klein en het bevel duurt één nacht. Bewoners kunnen naar huis."),
        afwijkingen: Vec::new(),
        bekendmaking: s("De politie leest het bevel voor en het staat op de website van de gemeente"),
        rechtsmiddel: middel(),
    };
    let met = Noodbevel { afwijkingen: vec![afwijking.clone()], ..bevel.clone() };
    vouw(uit, false, false, vec![("gewoon", bevel.clone()), ("afwijking", met)]);
    let verordening = Noodverordening {
        citeertitel: s("Noodverordening stationsgebied Simpelveld 23 november 2026"),
        gebied: bevel.gebied,
        tijdvak,
        artikelen: vec![
            Verordeningsartikel {
                kop: s("Verblijf in het gebied"),
                leden: ss([
                    "Het is verboden in het gebied te zijn.",
                    "Dit verbod geldt niet voor wie er woont of werkt.",
                ]),
            },
            Verordeningsartikel {
                kop: s("Aanwijzingen"),
                leden: ss(["Iedereen in het gebied volgt de aanwijzingen van de politie meteen op."]),
            },
        ],
        feiten: ss([
            "Op 22 november 2026 is in het gebied zwaar gevochten.",
            "Groepen hebben gezegd dat zij vanavond terugkomen.",
        ]),
        ernst: bevel.ernst,
        andere_middelen: bevel.andere_middelen,
        evenredigheid: bevel.evenredigheid,
        afwijkingen: Vec::new(),
        bekendmaking: s("de verordening staat in het gemeenteblad en hangt bij het gemeentehuis"),
        raad_op: None,
    };
    let raad = Noodverordening {
        raad_op: Some(date(2026, 12, 10)),
        afwijkingen: vec![afwijking],
        ..verordening.clone()
    };
    vouw(uit, false, false, vec![("gewoon", verordening), ("raad", raad)]);
}

fn melders(uit: &mut Vec<Geval>) {
    let nl = BriefAanMelder {
        taal: Taal::Nl,
        nummer: s("KM4-9TR"),
        gemeld_op: Some(date(2026, 11, 2)),
        uitkomst: s("Wij hebben uw melding onderzocht. Wij zijn in actie gekomen."),
        gedaan: ss(["Er is vaker toezicht in de straat.", "De eigenaar van het pand is aangesproken."]),
        zwijgt_deels: true,
    };
    let kort = BriefAanMelder { gedaan: Vec::new(), zwijgt_deels: false, ..nl.clone() };
    let en = BriefAanMelder {
        taal: Taal::En,
        uitkomst: s("We looked into your report and took action."),
        gedaan: ss(["There is more supervision."]),
        ..nl.clone()
    };
    vouw(uit, false, true, vec![("nl", nl), ("kort", kort), ("en", en)]);
}

fn overleggen(uit: &mut Vec<Geval>) {
    let overleg = Bijeenkomst {
        naam: s("Weegtafel Heuvelland"),
        begin: om(date(2026, 12, 3), 13, 30),
        einde: om(date(2026, 12, 3), 15, 0),
        plaats: s("gemeentehuis Gulpen, kamer 4"),
        voorzitter: s("mevrouw M. Leiding"),
        vertrouwelijk: true,
    };
    let punt = |o: &str, i: &str, d: &str| Agendapunt { onderwerp: s(o), inbrenger: s(i), doel: s(d) };
    let agenda = Agenda {
        overleg: overleg.clone(),
        genodigden: ss(["Simpelveld", "Gulpen-Wittem", "Vaals", "Politie"]),
        punten: vec![
            punt("Opening en mededelingen", "Voorzitter", "informeren"),
            punt("Casuspunt 2026-114", "Simpelveld", "besluiten"),
            punt("Planning 2027", "Vaals", "adviseren"),
        ],
    };
    let open = Agenda {
        overleg: Bijeenkomst { vertrouwelijk: false, einde: None, ..overleg.clone() },
        ..agenda.clone()
    };
    vouw(uit, false, false, vec![("vertrouwelijk", agenda), ("open", open)]);
    let regel = |o: &str, b: &str, e: &str, u| Besluitregel {
        onderwerp: s(o),
        besluit: s(b),
        eigenaar: s(e),
        uiterlijk: u,
    };
    let lijst = Besluitenlijst {
        overleg,
        aanwezig: ss(["Simpelveld", "Gulpen-Wittem", "Politie"]),
        afwezig: ss(["Vaals"]),
        besluiten: vec![
            regel(
                "Casuspunt 2026-114",
                "De gemeente maakt een plan met de woningcorporatie.",
                "Simpelveld",
                Some(date(2027, 1, 15)),
            ),
            regel("Planning 2027", "Het voorstel is vastgesteld.", "Voorzitter", None),
        ],
        vastgesteld_op: Some(date(2026, 12, 17)),
        volgende: om(date(2027, 1, 21), 13, 30),
    };
    let voorlopig =
        Besluitenlijst { afwezig: Vec::new(), vastgesteld_op: None, volgende: None, ..lijst.clone() };
    vouw(uit, false, false, vec![("vastgesteld", lijst), ("voorlopig", voorlopig)]);
}

/// Every kind in every variation.
pub fn alle() -> Vec<Geval> {
    let mut uit = Vec::new();
    besluiten(&mut uit);
    lasten(&mut uit);
    verslagen(&mut uit);
    woningen(&mut uit);
    huisverboden(&mut uit);
    nood(&mut uit);
    melders(&mut uit);
    overleggen(&mut uit);
    uit
}

/// A letter of three pages, for the measurement.
pub fn drie_bladzijden() -> Compleet {
    drie_bladzijden_over(0)
}

/// The same with other words, so that nothing of an earlier letter can be used again.
pub fn drie_bladzijden_over(nr: usize) -> Compleet {
    let lang = format!("Zin {nr} van gewone lengte over wat er in en om het pand is gezien. ").repeat(9);
    let mut last = last();
    last.overwegingen.noodzaak = format!("{lang}\n{lang}\n{lang}");
    last.feiten.push(format!("Op {nr} plekken in het pand was schade."));
    let mut hoofd = hoofd();
    hoofd.kenmerk = format!("2026-OOV-{nr:04}");
    Brief { hoofd, inhoud: last }.controleer().unwrap()
}
