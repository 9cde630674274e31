// SPDX-License-Identifier: EUPL-1.2
//! Which trace a piece of work belongs to (W3C Trace Context), so that what several logs say about one request can be found
//! together.
//!
//! A request runs within [`scope`]; whatever is logged in it asks [`current`]. Outside of a request every piece of work is a
//! trace of its own. **Invariant:** an incoming `traceparent` only names a trace: it gives no right and is never trusted for
//! anything else.
//!
//! Deliberately absent: sampling (nothing is left out of a log for being one of many) and `tracestate`.

use std::fmt::{self, Write as _};
use std::future::Future;
use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};

tokio::task_local! {
    static CURRENT: Trace;
}

/// The text is not what it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed;

fn write_hex(f: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    bytes.iter().try_for_each(|b| write!(f, "{b:02x}"))
}

/// Lower-case hexadecimal of exactly `N` bytes that are not all zero.
fn read_hex<const N: usize>(text: &str) -> Result<[u8; N], Malformed> {
    let lower = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    if text.len() != N * 2 || !text.bytes().all(lower) {
        return Err(Malformed);
    }
    let mut bytes = [0_u8; N];
    for (n, byte) in bytes.iter_mut().enumerate() {
        let pair = text.get(n * 2..n * 2 + 2).ok_or(Malformed)?;
        *byte = u8::from_str_radix(pair, 16).map_err(|_| Malformed)?;
    }
    if bytes.iter().all(|b| *b == 0) { Err(Malformed) } else { Ok(bytes) }
}

/// Chance; without a source of it a count, which still is another one each time.
fn chance() -> u64 {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    getrandom::u64().unwrap_or_else(|_| COUNT.fetch_add(1, Ordering::Relaxed)).max(1)
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident($size:literal)),+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name([u8; $size]);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(f, &self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = Malformed;

            fn from_str(text: &str) -> Result<Self, Malformed> {
                read_hex(text).map(Self)
            }
        }
    )+};
}

ids!(
    /// Everything that is done for one question, over programs.
    TraceId(16),
    /// One piece of work in it.
    SpanId(8)
);

impl TraceId {
    /// A fresh one.
    pub fn fresh() -> Self {
        let mut bytes = [0_u8; 16];
        let (first, second) = (chance().to_be_bytes(), chance().to_be_bytes());
        for (place, byte) in bytes.iter_mut().zip(first.into_iter().chain(second)) {
            *place = byte;
        }
        Self(bytes)
    }
}

impl SpanId {
    /// A fresh one.
    pub fn fresh() -> Self {
        Self(chance().to_be_bytes())
    }
}

/// The place of a piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trace {
    /// The whole.
    pub trace: TraceId,
    /// This request, or this piece of work.
    pub span: SpanId,
    /// The work of another program that asked for it.
    pub parent: Option<SpanId>,
}

impl Trace {
    /// The beginning of something that nobody asked for with a trace.
    pub fn fresh() -> Self {
        Self { trace: TraceId::fresh(), span: SpanId::fresh(), parent: None }
    }

    /// From the header `traceparent`; a header that is missing or malformed starts a new trace, as the standard says.
    pub fn from_header(traceparent: Option<&str>) -> Self {
        traceparent.and_then(Self::parse).unwrap_or_else(Self::fresh)
    }

    fn parse(header: &str) -> Option<Self> {
        let mut parts = header.split('-');
        let version = read_version(parts.next()?)?;
        let trace = parts.next()?.parse().ok()?;
        let parent = parts.next()?.parse().ok()?;
        let flags = parts.next()?;
        if flags.len() != 2 || !flags.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        // Version 00 has exactly four parts; a later one may have more.
        if version == 0 && parts.next().is_some() {
            return None;
        }
        Some(Self { trace, span: SpanId::fresh(), parent: Some(parent) })
    }

    /// The header to send along to another program.
    pub fn header(&self) -> String {
        let mut text = String::with_capacity(55);
        let _ = write!(text, "00-{}-{}-01", self.trace, self.span);
        text
    }
}

fn read_version(text: &str) -> Option<u8> {
    let version = (text.len() == 2).then(|| u8::from_str_radix(text, 16).ok())??;
    (version != 0xff).then_some(version)
}

/// Runs the work as part of a trace.
pub async fn scope<F: Future>(trace: Trace, work: F) -> F::Output {
    CURRENT.scope(trace, work).await
}

/// The trace of the request that is running; a fresh one for work that no request asked for.
pub fn current() -> Trace {
    CURRENT.try_with(|t| *t).unwrap_or_else(|_| Trace::fresh())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    #[test]
    fn a_header_names_trace_and_parent_and_the_request_gets_a_span_of_its_own() {
        let t = Trace::from_header(Some(HEADER));
        assert_eq!(t.trace.to_string(), "4bf92f3577b34da6a3ce929d0e0e4736");
        assert_eq!(t.parent.map(|p| p.to_string()).as_deref(), Some("00f067aa0ba902b7"));
        assert_ne!(t.parent, Some(t.span));
        assert_eq!(Trace::from_header(Some(&t.header())).parent, Some(t.span));
    }

    #[test]
    fn a_malformed_header_starts_a_new_trace() {
        for wrong in [
            "",
            "00",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-meer",
            "00-4bf92f3577b34da6a3ce929d0e0e473é-00f067aa0ba902b7-01",
        ] {
            assert_eq!(Trace::from_header(Some(wrong)).parent, None, "{wrong}");
        }
        assert!(Trace::from_header(Some(&HEADER.replacen("00-", "cc-", 1))).parent.is_some());
    }

    #[tokio::test]
    async fn work_in_a_request_shares_its_trace_and_other_work_does_not() {
        let t = Trace::fresh();
        scope(t, async { assert_eq!(current(), t) }).await;
        assert_ne!(current().trace, current().trace);
    }
}
