// SPDX-License-Identifier: EUPL-1.2
//! How far an administrator's hand reaches (BIO2 5.16, 5.18).
//!
//! An administrator arranges the functies of the own organisation. Who also works for another organisation logs in
//! there with the same password: blocking that person or handing out a reset link would reach into the other
//! organisation, so neither may do it alone.

use kernel::{Functiesoort, GebruikerId, OrganisatieId, Organisatiesoort, Tijdstip};

use crate::netwerk::Functie;

/// Which functies are usual at such an organisation, the most usual first: what is proposed when somebody is added. The
/// policies of the gate say what each may do, so the kind of partner gives its default rights (and nothing is forbidden:
/// an administrator may choose another).
pub const fn gebruikelijk(soort: Organisatiesoort) -> &'static [Functiesoort] {
    use Functiesoort as F;
    match soort {
        Organisatiesoort::Gemeente => &[
            F::Oover,
            F::Boa,
            F::Coordinator,
            F::Jurist,
            F::Burgemeester,
            F::Privacyfunctionaris,
            F::Regisseur,
            F::Netwerkcoordinator,
            F::Bibobonderzoeker,
            F::Analist,
            F::Griffier,
            F::Beheerder,
        ],
        Organisatiesoort::Zvh => &[F::Procesregisseur, F::Partner, F::Privacyfunctionaris, F::Beheerder],
        Organisatiesoort::Riec => &[F::Partner, F::Analist, F::Privacyfunctionaris, F::Beheerder],
        Organisatiesoort::Politie
        | Organisatiesoort::Om
        | Organisatiesoort::Belastingdienst
        | Organisatiesoort::Omgevingsdienst
        | Organisatiesoort::Partner => &[F::Partner, F::Privacyfunctionaris, F::Beheerder],
    }
}

/// Whether the organisation alone may block this person or reset the password, given all the person's functies. What
/// somebody does elsewhere under a DVO does not count: the account stays with the employer.
pub fn mag_toegang_regelen(functies: &[Functie], organisatie: OrganisatieId, nu: Tijdstip) -> bool {
    let mut eigen = functies.iter().filter(|f| f.is_niet_voorbij(nu) && f.onder.is_none());
    eigen.all(|f| f.organisatie == organisatie) && !is_van_elders(functies, organisatie)
}

/// Whether the person works at this organisation only for another one, under a DVO, and ever did.
pub fn is_van_elders(functies: &[Functie], organisatie: OrganisatieId) -> bool {
    let mut hier = functies.iter().filter(|f| f.organisatie == organisatie).peekable();
    hier.peek().is_some() && hier.all(|f| f.onder.is_some())
}

/// Whether the person still works for this employer at `nu`, other than under a DVO.
pub fn is_in_dienst(functies: &[Functie], werkgever: OrganisatieId, nu: Tijdstip) -> bool {
    functies.iter().any(|f| f.organisatie == werkgever && f.onder.is_none() && f.is_niet_voorbij(nu))
}

/// Whether ending what this person does as beheerder would leave the organisation without one.
pub fn is_laatste_beheerder(beheerders: &[Functie], gebruiker: GebruikerId, nu: Tijdstip) -> bool {
    let lopend = || beheerders.iter().filter(|f| f.soort == Functiesoort::Beheerder && f.loopt(nu));
    lopend().any(|f| f.gebruiker == gebruiker) && lopend().all(|f| f.gebruiker == gebruiker)
}

#[cfg(test)]
mod tests {
    use kernel::{FunctieId, Periode};

    use super::*;
    use crate::netwerk::OnderDvo;

    const NU: Tijdstip = Tijdstip::van_ms(1_795_258_800_000);

    fn functie(gebruiker: i64, organisatie: i64, soort: Functiesoort, van: i64, tot: i64) -> Functie {
        Functie {
            id: FunctieId::van(gebruiker * 10 + organisatie),
            gebruiker: GebruikerId::van(gebruiker),
            naam: String::new(),
            soort,
            organisatie: OrganisatieId::van(organisatie),
            organisatienaam: String::new(),
            periode: Periode { van: NU.plus_dagen(van), tot: NU.plus_dagen(tot) },
            onder: None,
        }
    }

    #[test]
    fn wie_ook_elders_werkt_is_niet_van_een_organisatie_alleen() {
        let hier = functie(1, 1, Functiesoort::Boa, -5, 5);
        for (elders, verwacht) in [((-5, 5), false), ((5, 10), false), ((-5, 0), true), ((-9, -1), true)] {
            let functies = [hier.clone(), functie(1, 2, Functiesoort::Boa, elders.0, elders.1)];
            assert_eq!(mag_toegang_regelen(&functies, OrganisatieId::van(1), NU), verwacht, "{elders:?}");
        }
        assert!(mag_toegang_regelen(&[], OrganisatieId::van(1), NU));
    }

    #[test]
    fn who_works_here_under_a_dvo_stays_with_the_employer() {
        let (hier, elders) = (OrganisatieId::van(1), OrganisatieId::van(2));
        let onder = OnderDvo {
            afspraak: kernel::AfspraakId::van(1),
            werkgever: elders,
            werkgevernaam: String::new(),
            taken: kernel::Taken::default(),
        };
        let gast = Functie { onder: Some(onder), ..functie(1, 1, Functiesoort::Oover, -5, 5) };
        let baan = functie(1, 2, Functiesoort::Oover, -50, 50);
        let beide = [gast.clone(), baan.clone()];
        assert!(is_van_elders(&beide, hier) && !is_van_elders(&beide, elders));
        assert!(mag_toegang_regelen(&beide, elders, NU) && !mag_toegang_regelen(&beide, hier, NU));
        assert!(is_in_dienst(&beide, elders, NU) && !is_in_dienst(std::slice::from_ref(&gast), elders, NU));
        // After the job has ended the account is still not of where he or she was a guest.
        let oud = functie(1, 2, Functiesoort::Oover, -50, -1);
        assert!(!mag_toegang_regelen(&[gast, oud.clone()], hier, NU) && !is_in_dienst(&[oud], elders, NU));
    }

    #[test]
    fn s41_3_the_kind_of_partner_drives_the_default_functie() {
        for (soort, eerste) in [
            (Organisatiesoort::Gemeente, Functiesoort::Oover),
            (Organisatiesoort::Politie, Functiesoort::Partner),
            (Organisatiesoort::Om, Functiesoort::Partner),
            (Organisatiesoort::Belastingdienst, Functiesoort::Partner),
            (Organisatiesoort::Riec, Functiesoort::Partner),
            (Organisatiesoort::Zvh, Functiesoort::Procesregisseur),
            (Organisatiesoort::Omgevingsdienst, Functiesoort::Partner),
            (Organisatiesoort::Partner, Functiesoort::Partner),
        ] {
            let functies = gebruikelijk(soort);
            assert_eq!(functies.first(), Some(&eerste), "{soort}");
            assert!(functies.contains(&Functiesoort::Beheerder), "{soort} can keep its own users");
            // Weighing, and the rights of the mayor, are of a municipality.
            let van_gemeente = [Functiesoort::Oover, Functiesoort::Burgemeester];
            let heeft = functies.iter().any(|f| van_gemeente.contains(f));
            assert_eq!(heeft, soort == Organisatiesoort::Gemeente, "{soort}");
        }
    }

    #[test]
    fn de_laatste_beheerder_blijft() {
        let een = functie(1, 1, Functiesoort::Beheerder, -5, 5);
        let twee = functie(2, 1, Functiesoort::Beheerder, -5, 5);
        let oud = functie(3, 1, Functiesoort::Beheerder, -5, -1);
        let ander = functie(4, 1, Functiesoort::Boa, -5, 5);
        let id = GebruikerId::van(1);
        assert!(is_laatste_beheerder(&[een.clone(), oud, ander], id, NU));
        assert!(!is_laatste_beheerder(&[een, twee.clone()], id, NU));
        assert!(!is_laatste_beheerder(&[twee], id, NU));
    }
}
