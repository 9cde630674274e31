// SPDX-License-Identifier: EUPL-1.2
//! Fields that more than one form of the network asks for.

use web::{Form, FoutCode};

use crate::netwerk::rules::{gebruikersnaam, wachtwoord};

/// A new password, typed twice and exactly as it was typed: nothing is trimmed off a password (ASVS 6.2.8).
pub fn nieuw_wachtwoord(form: &mut Form, naam: &str) -> Option<String> {
    let getypt = form.waarde("nieuw_wachtwoord").to_owned();
    let regel = if getypt.is_empty() {
        FoutCode::Verplicht
    } else if form.waarden("nieuw_wachtwoord").len() > 1 {
        FoutCode::Meerdere
    } else if let Some(bezwaar) = wachtwoord::bezwaar(&getypt, naam) {
        FoutCode::Regel(bezwaar.sleutel())
    } else if form.waarde("wachtwoord_herhaald") != getypt {
        form.meld_fout("wachtwoord_herhaald", FoutCode::Regel("netwerk-fout-wachtwoord-ongelijk"), vec![]);
        return None;
    } else {
        return Some(getypt);
    };
    let args = vec![
        ("min", wachtwoord::MIN.to_string()),
        ("max", wachtwoord::MAX.to_string()),
        ("advies", wachtwoord::ADVIES.to_string()),
    ];
    form.meld_fout("nieuw_wachtwoord", regel, args);
    None
}

/// A name for somebody who is new here.
pub fn nieuwe_gebruikersnaam(form: &mut Form) -> Option<String> {
    let naam = gebruikersnaam::gelijk(&form.regel("gebruikersnaam", 1, 200)?);
    if gebruikersnaam::is_geldig(&naam) {
        return Some(naam);
    }
    form.meld_fout("gebruikersnaam", FoutCode::Regel("netwerk-fout-gebruikersnaam"), vec![]);
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lees(een: &str, twee: &str) -> (Option<String>, Vec<(String, FoutCode)>) {
        let mut form = Form::from_pairs([("nieuw_wachtwoord", een), ("wachtwoord_herhaald", twee)]);
        let uit = nieuw_wachtwoord(&mut form, "oover.val");
        (uit, form.fouten().iter().map(|f| (f.veld.clone(), f.code)).collect())
    }

    #[test]
    fn een_wachtwoord_wordt_precies_zo_gelezen() {
        let zin = " een zin met spaties ";
        assert_eq!(lees(zin, zin), (Some(zin.to_owned()), vec![]));
        for (een, twee, veld) in [
            ("", "", "nieuw_wachtwoord"),
            ("kort", "kort", "nieuw_wachtwoord"),
            ("Welkom01", "Welkom01", "nieuw_wachtwoord"),
            (zin, "een zin met spaties", "wachtwoord_herhaald"),
        ] {
            let (uit, fouten) = lees(een, twee);
            assert_eq!((uit, fouten.len(), fouten[0].0.as_str()), (None, 1, veld), "{een}");
        }
        let mut dubbel =
            Form::from_pairs([("nieuw_wachtwoord", zin), ("nieuw_wachtwoord", "iets anders dan dit")]);
        assert_eq!(nieuw_wachtwoord(&mut dubbel, "x"), None);
    }
}
