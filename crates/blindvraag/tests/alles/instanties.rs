// SPDX-License-Identifier: EUPL-1.2
//! Two instances that are two processes, each with its own records and its own secret. Between them runs a wire on loopback
//! that records every byte; nothing else passes but the name of an edition, which the test tells as another party would.
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use blindvraag::*;
use kernel::{AfspraakId, OrganisatieId};
use navraag::{
    Adres, Kenmerk, Onderwerp, Persoon, Vergelijking, Vraagstelling, kenmerken_van_persoon, plaatskenmerk,
};
use sha2::{Digest as _, Sha256, Sha512};

use crate::hulp::{DAG, naam, nu, nu_klaar};

const WIE: &str = "BLINDVRAAG_INSTANTIE";
const AFSPRAAK: AfspraakId = AfspraakId::van(7);
const PARTIJ: OrganisatieId = OrganisatieId::van(2);

// ---- one instance, in a process of its own ----

/// What an instance knows. No other process holds it.
fn bekend(wie: &str) -> Vec<Kenmerk> {
    let (persoon, geboren, plaats, gemeente) = match wie {
        "gulpen" => ("Willemijn van Zwaluwenberg", "1980-02-29", "tegenover Fictielaan 9100", "GM1729"),
        _ => ("Bartholomeus Kiekendief", "1975-07-01", "Testweg 9101, Valkenburg", "GM0994"),
    };
    let mut uit = kenmerken_van_persoon(persoon, geboren.parse().unwrap());
    uit.extend(plaatskenmerk(plaats).map(|k| k.in_gemeente(gemeente)));
    uit
}

fn kader_van(wie: &str) -> Kader {
    Kader::nieuw(naam(wie), naam("conv-2026-1"), naam("hennep"), Tijdvak::van(DAG))
}

/// A frame: its length, then its bytes.
fn stuur(lijn: &mut TcpStream, bytes: &[u8]) {
    lijn.write_all(&u32::try_from(bytes.len()).unwrap().to_be_bytes()).unwrap();
    lijn.write_all(bytes).unwrap();
}

fn ontvang(lijn: &mut TcpStream, grens: usize) -> std::io::Result<Vec<u8>> {
    let mut lengte = [0; 4];
    lijn.read_exact(&mut lengte)?;
    let lengte = u32::from_be_bytes(lengte) as usize;
    assert!(lengte <= grens, "a transport reads no more than the protocol allows");
    let mut bytes = vec![0; lengte];
    lijn.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// The first frame says who asks; a real transport proves it.
fn bedien(mut lijn: TcpStream, loket: &Loket) {
    let vrager = naam(&String::from_utf8(ontvang(&mut lijn, 64).unwrap()).unwrap());
    let mut verbruik = Verbruik::nieuw(vrager, Tijdvak::van(DAG));
    while let Ok(verzoek) = ontvang(&mut lijn, MAX_VERZOEK) {
        let uit = loket.behandel(&verzoek, nu(), &mut verbruik);
        println!("@@ spoor {:?}", uit.gebeurd);
        stuur(&mut lijn, &uit.bescheid);
    }
}

struct Kabel(TcpStream);

impl Lijn for Kabel {
    type Fout = String;

    async fn wissel(&mut self, verzoek: &[u8]) -> Result<Vec<u8>, String> {
        stuur(&mut self.0, verzoek);
        ontvang(&mut self.0, MAX_BESCHEID).map_err(|f| f.to_string())
    }
}

fn lees_onderwerp(tekst: &str) -> Onderwerp {
    match tekst.split('|').collect::<Vec<_>>()[..] {
        ["persoon", wie, geboren] => {
            Onderwerp::Persoon(Persoon { naam: wie.to_owned(), geboren: geboren.parse().unwrap() })
        }
        ["adres", straat, nummer, gemeente] => Onderwerp::Adres(Adres {
            straat: straat.to_owned(),
            nummer: nummer.parse().unwrap(),
            toevoeging: String::new(),
            gemeente: gemeente.to_owned(),
        }),
        _ => panic!("{tekst}"),
    }
}

/// One instance. It is a test so that [`two_instances_learn_the_hit_and_nothing_else`] can start this same program twice; run
/// without a name it has nothing to do.
#[test]
fn een_instantie() {
    let Ok(wie) = std::env::var(WIE) else { return };
    let geheim = Tijdvakgeheim::nieuw(Tijdvak::van(DAG)).unwrap();
    let vragers = BTreeSet::from([naam("gulpen"), naam("valkenburg")]);
    let antwoorder = Antwoorder::nieuw(&geheim, kader_van(&wie), vragers, bekend(&wie)).unwrap();
    println!("@@ vingerafdruk {:?}", antwoorder.uitgave().vingerafdruk());
    let loket = Arc::new(Loket::nieuw([antwoorder], Daglimiet::nieuw(10)));
    let luister = TcpListener::bind("127.0.0.1:0").unwrap();
    println!("@@ poort {}", luister.local_addr().unwrap().port());
    std::thread::spawn(move || {
        for lijn in luister.incoming() {
            let loket = Arc::clone(&loket);
            std::thread::spawn(move || bedien(lijn.unwrap(), &loket));
        }
    });
    let mut opdrachten = std::io::stdin().lines().map(Result::unwrap);
    let [ander, poort, vingerafdruk] = [(); 3].map(|()| opdrachten.next().unwrap());
    let mut kabel = TcpStream::connect(format!("127.0.0.1:{poort}")).unwrap();
    stuur(&mut kabel, wie.as_bytes());
    let mut tegenpartij = Tegenpartij::nieuw(naam(&ander), Kabel(kabel));
    tegenpartij.bevestig(kader_van(&ander), Vingerafdruk::van(hex(&vingerafdruk)));
    let afspraken = BTreeMap::from([(AFSPRAAK, naam("conv-2026-1"))]);
    let mut over = OverDeLijn::nieuw(nu(), BTreeMap::from([(PARTIJ, tegenpartij)]), afspraken);
    for opdracht in opdrachten {
        let onderwerp = lees_onderwerp(&opdracht);
        let vraag = Vraagstelling::nieuw(AFSPRAAK, "hennep", &onderwerp).unwrap();
        let uit = nu_klaar(over.vergelijk(&vraag, &[PARTIJ])).unwrap();
        println!("@@ uitslag {} {:?}", uit.treffers.len(), uit.gemist);
    }
}

fn hex(tekst: &str) -> [u8; 32] {
    let mut uit = [0; 32];
    for (i, b) in uit.iter_mut().enumerate() {
        *b = u8::from_str_radix(&tekst[2 * i..2 * i + 2], 16).unwrap();
    }
    uit
}

// ---- the test: it starts both, is the wire, and looks at what passed ----

struct Instantie {
    proces: Child,
    opdrachten: ChildStdin,
    regels: Receiver<String>,
    spoor: Vec<String>,
}

impl Instantie {
    fn start(wie: &str) -> Self {
        let mut proces = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "instanties::een_instantie", "--nocapture"])
            .env(WIE, wie)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (uit, regels) = channel();
        let stdout = BufReader::new(proces.stdout.take().unwrap());
        std::thread::spawn(move || {
            // The test harness writes as well, on the same line too.
            for regel in stdout.lines().map_while(Result::ok) {
                if let Some((_, regel)) = regel.split_once("@@ ") {
                    let _ = uit.send(regel.to_owned());
                }
            }
        });
        let opdrachten = proces.stdin.take().unwrap();
        Self { proces, opdrachten, regels, spoor: vec![] }
    }

    /// The next line of a kind. What it wrote in its trail is kept apart.
    fn zegt(&mut self, soort: &str) -> String {
        loop {
            let regel = self.regels.recv_timeout(Duration::from_secs(30)).expect("the instance says nothing");
            match regel.split_once(' ').unwrap() {
                ("spoor", rest) => self.spoor.push(rest.to_owned()),
                (s, rest) if s == soort => return rest.to_owned(),
                _ => panic!("{regel} instead of {soort}"),
            }
        }
    }

    fn zeg(&mut self, regel: &str) {
        writeln!(self.opdrachten, "{regel}").unwrap();
    }

    fn vraag(&mut self, onderwerp: &str) -> String {
        self.zeg(onderwerp);
        self.zegt("uitslag")
    }
}

impl Drop for Instantie {
    fn drop(&mut self) {
        let _ = self.proces.kill();
        let _ = self.proces.wait();
    }
}

type Opname = Arc<Mutex<Vec<u8>>>;

/// A wire to a port that records both directions.
fn tap(naar: &str) -> (u16, Opname, Opname) {
    let luister = TcpListener::bind("127.0.0.1:0").unwrap();
    let poort = luister.local_addr().unwrap().port();
    let (heen, terug) = (Opname::default(), Opname::default());
    let naar = format!("127.0.0.1:{naar}");
    let kopie = (Arc::clone(&heen), Arc::clone(&terug));
    std::thread::spawn(move || {
        let vrager = luister.accept().unwrap().0;
        let antwoorder = TcpStream::connect(naar).unwrap();
        let (v, a) = (vrager.try_clone().unwrap(), antwoorder.try_clone().unwrap());
        std::thread::spawn(move || pomp(v, a, &kopie.0));
        pomp(antwoorder, vrager, &kopie.1);
    });
    (poort, heen, terug)
}

fn pomp(mut van: TcpStream, mut naar: TcpStream, opname: &Opname) {
    let mut blok = [0; 4096];
    while let Ok(n @ 1..) = van.read(&mut blok) {
        opname.lock().unwrap().extend_from_slice(&blok[..n]);
        if naar.write_all(&blok[..n]).is_err() {
            return;
        }
    }
}

/// The frames of a recording.
fn berichten(opname: &Opname) -> Vec<Vec<u8>> {
    let bytes = opname.lock().unwrap().clone();
    let (mut rest, mut uit) = (&bytes[..], vec![]);
    while let Some((lengte, na)) = rest.split_first_chunk() {
        let (bericht, na) = na.split_at(u32::from_be_bytes(*lengte) as usize);
        uit.push(bericht.to_vec());
        rest = na;
    }
    uit
}

/// All bytes as sent, and all that stands in base64 in it.
fn leesbaar(berichten: &[Vec<u8>]) -> Vec<u8> {
    use base64::Engine as _;
    let mut uit = berichten.concat();
    for bericht in berichten {
        for stuk in bericht.split(|&b| b == b'"') {
            uit.extend(base64::prelude::BASE64_STANDARD.decode(stuk).unwrap_or_default());
        }
    }
    uit
}

/// What would tell of a subject: its words, its form, and its form hashed the way a lazy design would.
fn sporen_van(onderwerp: &str) -> Vec<Vec<u8>> {
    let kenmerk = lees_onderwerp(onderwerp).volledig_kenmerk().unwrap();
    let vorm = kenmerk.als_str().as_bytes();
    let mut uit: Vec<Vec<u8>> = onderwerp.split(['|', ' ']).map(|w| w.as_bytes().to_vec()).collect();
    uit.extend(kenmerk.als_str().split('|').map(|w| w.as_bytes().to_vec()));
    uit.retain(|w| w.len() >= 6 && w != b"persoon");
    uit.push(vorm.to_vec());
    uit.push(Sha256::digest(vorm)[..12].to_vec());
    uit.push(Sha512::digest(vorm)[..12].to_vec());
    uit
}

fn bevat(hooiberg: &[u8], naald: &[u8]) -> bool {
    hooiberg.windows(naald.len()).any(|w| w.eq_ignore_ascii_case(naald))
}

#[test]
fn two_instances_learn_the_hit_and_nothing_else() {
    let (mut gulpen, mut valkenburg) = (Instantie::start("gulpen"), Instantie::start("valkenburg"));
    assert_ne!(gulpen.proces.id(), valkenburg.proces.id());
    let [(uitgave_g, poort_g), (uitgave_v, poort_v)] =
        [&mut gulpen, &mut valkenburg].map(|i| (i.zegt("vingerafdruk"), i.zegt("poort")));
    assert_ne!(uitgave_g, uitgave_v);
    let (naar_gulpen, heen, terug) = tap(&poort_g);
    let (naar_valkenburg, heen_v, terug_v) = tap(&poort_v);
    for (instantie, ander, poort, vingerafdruk) in [
        (&mut valkenburg, "gulpen", naar_gulpen, uitgave_g),
        (&mut gulpen, "valkenburg", naar_valkenburg, uitgave_v),
    ] {
        [ander, &poort.to_string(), &vingerafdruk].iter().for_each(|regel| instantie.zeg(regel));
    }
    let vragen = [
        ("persoon|W. Zwaluwenberg|1980-02-29", "1 []"),
        ("persoon|W. Zwaluwenberg|1980-02-28", "0 []"),
        ("adres|Fictielaan|9100|GM1729", "1 []"),
        ("adres|Fictielaan|9100|GM0994", "0 []"),
        ("persoon|Bartholomeus Kiekendief|1975-07-01", "0 []"),
        ("persoon|Willemijn van Zwaluwenberg|1980-02-29", "1 []"),
    ];
    for (onderwerp, verwacht) in vragen {
        assert_eq!(valkenburg.vraag(onderwerp), verwacht, "{onderwerp}");
    }
    // The other way round, over the other wire, with the other key.
    assert_eq!(gulpen.vraag("persoon|B. Kiekendief|1975-07-01"), "1 []");
    assert_eq!(gulpen.vraag("persoon|W. Zwaluwenberg|1980-02-29"), "0 []");

    // On the wire: who asks, the edition once, and per question one frame each way of one length and shape.
    let (heen, terug) = (berichten(&heen), berichten(&terug));
    assert_eq!((heen.len(), terug.len()), (vragen.len() + 2, vragen.len() + 1));
    let lengten = |b: &[Vec<u8>]| b.iter().map(Vec::len).collect::<BTreeSet<_>>();
    assert_eq!((lengten(&heen[2..]).len(), lengten(&terug[1..]).len()), (1, 1));
    assert_eq!(heen[2..].iter().map(|b| zonder_toeval(b)).collect::<BTreeSet<_>>().len(), 1);
    // Nothing of any subject in any byte, asked or known, in either direction.
    let alles = [heen, terug, berichten(&heen_v), berichten(&terug_v)].concat();
    let alles = leesbaar(&alles);
    for (onderwerp, _) in vragen {
        for naald in sporen_van(onderwerp) {
            assert!(!bevat(&alles, &naald), "{onderwerp}: {}", String::from_utf8_lossy(&naald));
        }
    }
    // The search finds what is there.
    assert!(bevat(&alles, b"valkenburg") && bevat(&alles, b"conv-2026-1"));
    // In the trail of the answerer: that it was asked, under what, and nothing that differs between hit and no hit.
    gulpen.zeg("persoon|X Laatste|2000-01-01");
    gulpen.zegt("uitslag");
    assert_eq!(gulpen.spoor.len(), vragen.len() + 1, "{:?}", gulpen.spoor);
    let zonder_nummer: BTreeSet<&str> =
        gulpen.spoor[1..].iter().map(|r| r.rsplit_once(", [").unwrap().0).collect();
    assert_eq!(zonder_nummer.len(), 1, "{zonder_nummer:?}");
    assert!(zonder_nummer.first().unwrap().starts_with("Beantwoord(Kader {"), "{zonder_nummer:?}");
}

/// A question without its number and its point.
fn zonder_toeval(bericht: &[u8]) -> String {
    let mut json: serde_json::Value = serde_json::from_slice(bericht).unwrap();
    for veld in ["nummer", "punt"] {
        json.pointer_mut("/inhoud/vraag").unwrap()[veld].take();
    }
    json.to_string()
}
