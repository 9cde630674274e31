// SPDX-License-Identifier: EUPL-1.2
//! A calendar as text (RFC 5545): moments and days under neutral titles, and nothing else.
//!
//! A calendar is read by phones, by colleagues who share it and by whoever runs its server. **Invariant:** the types
//! here have no field that could hold a subject, a place or a name.

use std::fmt::Write as _;

use icalendar::{Component as _, Event, Property, Todo, TodoStatus};
use jiff::civil::Date;
use kernel::{ActieId, BoadienstId, OverlegId, ProcedureId, Tijdstip};
use web::{Taal, Teksten};

/// What a functie has in its calendar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    /// Meetings of its tafels.
    pub overleggen: Vec<Agendaoverleg>,
    /// Its own open actions.
    pub acties: Vec<Agendaactie>,
    /// Its own shifts.
    pub diensten: Vec<Agendadienst>,
    /// Terms of procedures that its organisation must keep.
    pub termijnen: Vec<Agendatermijn>,
}

/// A term of a procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agendatermijn {
    /// Of which procedure.
    pub procedure: ProcedureId,
    /// Which clock of it, so that two do not share an address.
    pub code: String,
    /// Its last day.
    pub dag: Date,
}

/// A shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agendadienst {
    /// Which shift.
    pub id: BoadienstId,
    /// When it begins.
    pub begint_op: Tijdstip,
    /// How long it lasts.
    pub duur_minuten: i64,
}

/// A meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agendaoverleg {
    /// Which meeting.
    pub id: OverlegId,
    /// When it begins.
    pub begint_op: Tijdstip,
    /// How long it is planned to last.
    pub duur_minuten: i64,
}

/// An action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agendaactie {
    /// Which action.
    pub id: ActieId,
    /// The day it is due.
    pub vervaldatum: Date,
}

const TIJDZONE: &str = "Europe/Amsterdam";

/// The rules of Dutch time, which a calendar must bring along (RFC 5545, 3.6.5): since 1996 the clock changes on the last
/// Sundays of March and October, at one o'clock UTC.
const TIJDZONEREGELS: [&str; 16] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
    "",
];

/// The calendar as a program subscribes to it. `adres` is where the product is.
pub fn ics(
    agenda: &Agenda,
    teksten: &Teksten,
    taal: Taal,
    adres: &str,
    nu: Tijdstip,
) -> Result<String, std::fmt::Error> {
    let adres = adres.trim_end_matches('/');
    let mut uit = String::new();
    for regel in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dijkwacht//Dijkwacht//NL", "CALSCALE:GREGORIAN"]
    {
        write!(uit, "{regel}\r\n")?;
    }
    write!(uit, "X-WR-CALNAME:Dijkwacht\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")?;
    uit.push_str(&TIJDZONEREGELS.join("\r\n"));
    for overleg in &agenda.overleggen {
        let wat = Gebeurt {
            soort: "overleg",
            pad: format!("/overleggen/{}", overleg.id),
            id: overleg.id.to_string(),
            begint_op: overleg.begint_op,
            duur_minuten: overleg.duur_minuten,
        };
        uit.push_str(
            &als_event(&wat, &teksten.t(taal, "bericht-agenda-overleg"), adres, nu).try_into_string()?,
        );
    }
    for dienst in &agenda.diensten {
        let wat = Gebeurt {
            soort: "dienst",
            pad: format!("/rooster/diensten/{}", dienst.id),
            id: dienst.id.to_string(),
            begint_op: dienst.begint_op,
            duur_minuten: dienst.duur_minuten,
        };
        uit.push_str(
            &als_event(&wat, &teksten.t(taal, "bericht-agenda-dienst"), adres, nu).try_into_string()?,
        );
    }
    for actie in &agenda.acties {
        let wat = (format!("actie-{}", actie.id), format!("{adres}/acties/{}", actie.id), actie.vervaldatum);
        uit.push_str(&als_todo(&wat, &teksten.t(taal, "bericht-agenda-actie"), nu).try_into_string()?);
    }
    for t in &agenda.termijnen {
        let uid = format!("termijn-{}-{}", t.procedure, t.code);
        let wat = (uid, format!("{adres}/procedures/{}", t.procedure), t.dag);
        uit.push_str(&als_todo(&wat, &teksten.t(taal, "bericht-agenda-termijn"), nu).try_into_string()?);
    }
    uit.push_str("END:VCALENDAR\r\n");
    Ok(uit)
}

/// Something that begins at a moment and lasts a while.
struct Gebeurt {
    soort: &'static str,
    pad: String,
    id: String,
    begint_op: Tijdstip,
    duur_minuten: i64,
}

fn als_event(wat: &Gebeurt, titel: &str, adres: &str, nu: Tijdstip) -> Event {
    let (uur, minuut) = wat.begint_op.uur_minuut();
    let begin = format!("{}T{uur:02}{minuut:02}00", dag(wat.begint_op.dag()));
    Event::with_uid(&format!("{}-{}@dijkwacht", wat.soort, wat.id))
        .append_property(Property::new("DTSTART", begin).add_parameter("TZID", TIJDZONE).done())
        .add_property("DURATION", format!("PT{}M", wat.duur_minuten.max(0)))
        .add_property("DTSTAMP", stempel(nu))
        .summary(titel)
        .class(icalendar::Class::Private)
        .url(&format!("{adres}{}", wat.pad))
        .done()
}

/// Something that must be done on a day: what it is known by, where it is, and when.
fn als_todo((uid, adres, op): &(String, String, Date), titel: &str, nu: Tijdstip) -> Todo {
    Todo::with_uid(&format!("{uid}@dijkwacht"))
        .append_property(Property::new("DUE", dag(*op)).add_parameter("VALUE", "DATE").done())
        .add_property("DTSTAMP", stempel(nu))
        .summary(titel)
        .class(icalendar::Class::Private)
        .url(adres)
        .status(TodoStatus::NeedsAction)
        .done()
}

fn dag(dag: Date) -> String {
    dag.strftime("%Y%m%d").to_string()
}

/// `20261121T110000Z`.
fn stempel(moment: Tijdstip) -> String {
    moment.rfc3339().replace(['-', ':'], "")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn kalender(agenda: &Agenda) -> String {
        let bron = "bericht-agenda-overleg = Overleg\nbericht-agenda-actie = Actie vervalt\nbericht-agenda-dienst = Dienst\n\
            bericht-agenda-termijn = Termijn\n";
        let teksten = Teksten::nieuw(&[(bron, bron)]).unwrap();
        let nu = Tijdstip::op(date(2026, 11, 21), 12, 0);
        ics(agenda, &teksten, Taal::Nl, "https://dw.example/", nu).unwrap()
    }

    fn vol() -> Agenda {
        Agenda {
            overleggen: vec![
                Agendaoverleg {
                    id: OverlegId::van(1),
                    begint_op: Tijdstip::op(date(2026, 12, 1), 10, 0),
                    duur_minuten: 90,
                },
                Agendaoverleg {
                    id: OverlegId::van(2),
                    begint_op: Tijdstip::op(date(2027, 7, 1), 9, 30),
                    duur_minuten: 60,
                },
            ],
            acties: vec![Agendaactie { id: ActieId::van(3), vervaldatum: date(2026, 12, 24) }],
            diensten: vec![Agendadienst {
                id: BoadienstId::van(4),
                begint_op: Tijdstip::op(date(2027, 3, 27), 22, 0),
                duur_minuten: 420,
            }],
            termijnen: vec![Agendatermijn {
                procedure: ProcedureId::van(5),
                code: "beroep".to_owned(),
                dag: date(2026, 12, 28),
            }],
        }
    }

    #[test]
    fn a_meeting_stands_at_its_dutch_time_in_winter_and_in_summer() {
        let tekst = kalender(&vol());
        for verwacht in [
            "DTSTART;TZID=Europe/Amsterdam:20261201T100000\r\n",
            "DTSTART;TZID=Europe/Amsterdam:20270701T093000\r\n",
            "DURATION:PT90M\r\n",
            "SUMMARY:Overleg\r\n",
            "UID:overleg-0000000000001@dijkwacht\r\n",
            "DUE;VALUE=DATE:20261224\r\n",
            "SUMMARY:Actie vervalt\r\n",
            "UID:actie-0000000000003@dijkwacht\r\n",
            "DTSTAMP:20261121T110000Z\r\n",
            "SUMMARY:Dienst\r\n",
            "DTSTART;TZID=Europe/Amsterdam:20270327T220000\r\n",
            "UID:dienst-0000000000004@dijkwacht\r\n",
            "UID:termijn-0000000000005-beroep@dijkwacht\r\n",
            "DUE;VALUE=DATE:20261228\r\n",
        ] {
            assert!(tekst.contains(verwacht), "{verwacht} is not in\n{tekst}");
        }
    }

    #[test]
    fn it_is_a_whole_calendar_also_without_anything_in_it() {
        for agenda in [Agenda::default(), vol()] {
            let tekst = kalender(&agenda);
            assert!(tekst.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
            assert!(tekst.ends_with("END:VCALENDAR\r\n"));
            assert_eq!(tekst.matches("\r\n").count(), tekst.matches('\n').count());
            assert!(tekst.lines().all(|regel| regel.len() <= 75), "{tekst}");
            for deel in ["VCALENDAR", "VTIMEZONE", "VEVENT", "VTODO", "STANDARD", "DAYLIGHT"] {
                let begin = tekst.matches(&format!("BEGIN:{deel}\r\n")).count();
                assert_eq!(begin, tekst.matches(&format!("END:{deel}\r\n")).count(), "{deel}");
            }
        }
    }
}
