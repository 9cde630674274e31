// SPDX-License-Identifier: EUPL-1.2
//! Which browser and system a session runs on, so that its owner recognises it. A guess from what the browser says.

const BROWSERS: [(&str, &str); 6] = [
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMEN: [(&str, &str); 6] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// `Firefox, Windows`; empty when neither is recognised.
pub fn herken(user_agent: &str) -> String {
    let zoek = |lijst: &[(&str, &'static str)]| {
        lijst.iter().find(|(merk, _)| user_agent.contains(merk)).map(|(_, naam)| *naam)
    };
    [zoek(&BROWSERS), zoek(&SYSTEMEN)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::herken;

    #[test]
    fn browser_en_systeem() {
        for (ua, verwacht) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox, Windows",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36",
                "Chrome, Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1",
                "Safari, iPhone",
            ),
            ("curl/8.0", ""),
            ("<script>alert(1)</script>", ""),
        ] {
            assert_eq!(herken(ua), verwacht);
        }
    }
}
