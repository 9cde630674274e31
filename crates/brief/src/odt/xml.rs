// SPDX-License-Identifier: EUPL-1.2
//! A small writer of XML: elements close themselves, text and values are escaped, names are our own literals.

pub(super) struct Xml(String);

impl Xml {
    pub fn nieuw() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned())
    }

    pub fn klaar(self) -> String {
        self.0
    }

    /// An element around others.
    pub fn om(&mut self, naam: &'static str, waarden: &[(&'static str, &str)], vul: impl FnOnce(&mut Self)) {
        self.open(naam, waarden);
        self.0.push('>');
        vul(self);
        self.0.push_str("</");
        self.0.push_str(naam);
        self.0.push('>');
    }

    /// An element without content.
    pub fn leeg(&mut self, naam: &'static str, waarden: &[(&'static str, &str)]) {
        self.open(naam, waarden);
        self.0.push_str("/>");
    }

    /// An element with text only.
    pub fn vol(&mut self, naam: &'static str, tekst: &str) {
        self.om(naam, &[], |x| x.ontsnap(tekst));
    }

    /// Running text: ODF folds spaces and ends of lines, so they become elements.
    pub fn tekst(&mut self, tekst: &str) {
        let mut spatie = false;
        for teken in tekst.chars() {
            match teken {
                '\n' => self.leeg("text:line-break", &[]),
                '\t' => self.leeg("text:tab", &[]),
                ' ' if spatie => self.leeg("text:s", &[]),
                _ => self.teken(teken),
            }
            spatie = teken == ' ';
        }
    }

    fn open(&mut self, naam: &str, waarden: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(naam);
        for (sleutel, waarde) in waarden {
            self.0.push(' ');
            self.0.push_str(sleutel);
            self.0.push_str("=\"");
            self.ontsnap(waarde);
            self.0.push('"');
        }
    }

    fn ontsnap(&mut self, tekst: &str) {
        tekst.chars().for_each(|teken| self.teken(teken));
    }

    fn teken(&mut self, teken: char) {
        match teken {
            '&' => self.0.push_str("&amp;"),
            '<' => self.0.push_str("&lt;"),
            '>' => self.0.push_str("&gt;"),
            '"' => self.0.push_str("&quot;"),
            teken => self.0.push(teken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_an_element() {
        let mut x = Xml(String::new());
        x.om("text:p", &[("a", "\"><b>")], |x| x.tekst("a  b & </text:p>\n<script>"));
        assert_eq!(
            x.klaar(),
            "<text:p a=\"&quot;&gt;&lt;b&gt;\">a <text:s/>b &amp; &lt;/text:p&gt;<text:line-break/>&lt;script&gt;</text:p>"
        );
    }
}
