// SPDX-License-Identifier: EUPL-1.2
//! The steps of the database schema, in order. A released step never changes: a new one follows it.

use db::Migratie;

/// All steps.
pub const STAPPEN: &[Migratie] = &[
    Migratie { nummer: 1, naam: "spoor", sql: spoor::MIGRATIE },
    Migratie { nummer: 2, naam: "netwerk", sql: include_str!("../migraties/0002_netwerk.sql") },
    Migratie { nummer: 3, naam: "signaal", sql: include_str!("../migraties/0003_signaal.sql") },
    Migratie { nummer: 4, naam: "overleg", sql: include_str!("../migraties/0004_overleg.sql") },
    Migratie { nummer: 5, naam: "bericht", sql: include_str!("../migraties/0005_bericht.sql") },
    Migratie { nummer: 6, naam: "zoeken", sql: include_str!("../migraties/0006_zoeken.sql") },
    Migratie { nummer: 7, naam: "installatie", sql: include_str!("../migraties/0007_installatie.sql") },
    Migratie { nummer: 8, naam: "api", sql: include_str!("../migraties/0008_api.sql") },
    Migratie { nummer: 9, naam: "magdit", sql: include_str!("../migraties/0009_magdit.sql") },
    Migratie { nummer: 12, naam: "vernietiging", sql: include_str!("../migraties/0012_vernietiging.sql") },
    Migratie { nummer: 13, naam: "gremium", sql: include_str!("../migraties/0013_gremium.sql") },
    Migratie { nummer: 14, naam: "toezicht", sql: include_str!("../migraties/0014_toezicht.sql") },
    Migratie {
        nummer: 15,
        naam: "afspraakhandelingen",
        sql: include_str!("../migraties/0015_afspraakhandelingen.sql"),
    },
    Migratie { nummer: 16, naam: "navraag", sql: include_str!("../migraties/0016_navraag.sql") },
    Migratie { nummer: 17, naam: "betrokkene", sql: include_str!("../migraties/0017_betrokkene.sql") },
    Migratie { nummer: 18, naam: "dvo", sql: include_str!("../migraties/0018_dvo.sql") },
    Migratie { nummer: 19, naam: "zorgmelding", sql: include_str!("../migraties/0019_zorgmelding.sql") },
    Migratie { nummer: 20, naam: "nalatenschap", sql: include_str!("../migraties/0020_nalatenschap.sql") },
    Migratie { nummer: 21, naam: "rooster", sql: include_str!("../migraties/0021_rooster.sql") },
    Migratie { nummer: 22, naam: "casus", sql: include_str!("../migraties/0022_casus.sql") },
    Migratie { nummer: 23, naam: "instrument", sql: include_str!("../migraties/0023_instrument.sql") },
    Migratie { nummer: 24, naam: "casus_open", sql: include_str!("../migraties/0024_casus_open.sql") },
    Migratie { nummer: 25, naam: "procedure", sql: include_str!("../migraties/0025_procedure.sql") },
    Migratie { nummer: 26, naam: "brief", sql: include_str!("../migraties/0026_brief.sql") },
    Migratie {
        nummer: 27,
        naam: "procedureherkomst",
        sql: include_str!("../migraties/0027_procedureherkomst.sql"),
    },
];
