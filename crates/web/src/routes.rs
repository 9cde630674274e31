// SPDX-License-Identifier: EUPL-1.2
//! The only way in which a slice mounts a handler: with the right it asks.
//!
//! Every mount takes the right as an argument of the app's own type, so a route without a stated right does not
//! compile. The same list that mounts is the list that tests and documentation read.
//!
//! **Invariant:** for each route the guard (`wachter`) of the app runs before the handler and finds the right as
//! [`Gesteld`] in the request's extensions. Order, outermost first:
//!
//! | layer | does |
//! |---|---|
//! | `Gesteld(recht)` | states what this route asks |
//! | `wachter` | the app: session, right, refusal |
//! | handler | extractors and act |

use std::collections::BTreeMap;
use std::convert::Infallible;

use axum::extract::Request;
use axum::handler::Handler;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use axum::routing::{self, MethodRouter};
use axum::{Extension, Router};
use tower::{Layer, Service};

use crate::Weigering;

/// The right a route asks, in the extensions of every request that reaches the guard and the handler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gesteld<R>(pub R);

/// One mounted route, for tests and documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route<R> {
    /// `GET`, `POST`, …
    pub methode: Method,
    /// As mounted, with `{…}` for parameters.
    pub pad: &'static str,
    /// What it asks.
    pub recht: R,
}

/// Two slices mounted the same method at the same path.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("route mounted twice: {methode} {pad}")]
pub struct DubbeleRoute {
    /// The method.
    pub methode: Method,
    /// The path.
    pub pad: &'static str,
}

/// Routes with their rights; see the module.
pub struct Routes<S, R> {
    delen: Vec<(Route<R>, MethodRouter<S>)>,
}

impl<S, R> Default for Routes<S, R> {
    fn default() -> Self {
        Self { delen: Vec::new() }
    }
}

impl<S, R> Routes<S, R>
where
    S: Clone + Send + Sync + 'static,
    R: Copy + Send + Sync + 'static,
{
    /// No routes yet.
    #[must_use]
    pub fn nieuw() -> Self {
        Self::default()
    }

    /// Mounts a page or a reading; never changes anything. Answers HEAD too.
    #[must_use]
    pub fn get<H, T>(self, pad: &'static str, recht: R, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.voeg(Method::GET, pad, recht, routing::get(handler))
    }

    /// Mounts an act.
    #[must_use]
    pub fn post<H, T>(self, pad: &'static str, recht: R, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.voeg(Method::POST, pad, recht, routing::post(handler))
    }

    /// Mounts a replacement.
    #[must_use]
    pub fn put<H, T>(self, pad: &'static str, recht: R, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.voeg(Method::PUT, pad, recht, routing::put(handler))
    }

    /// Mounts a partial change.
    #[must_use]
    pub fn patch<H, T>(self, pad: &'static str, recht: R, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.voeg(Method::PATCH, pad, recht, routing::patch(handler))
    }

    /// Mounts a removal.
    #[must_use]
    pub fn delete<H, T>(self, pad: &'static str, recht: R, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.voeg(Method::DELETE, pad, recht, routing::delete(handler))
    }

    /// Adds all routes of another slice.
    #[must_use]
    pub fn merge(mut self, andere: Self) -> Self {
        self.delen.extend(andere.delen);
        self
    }

    /// What is mounted, in order of mounting.
    pub fn lijst(&self) -> impl Iterator<Item = &Route<R>> {
        self.delen.iter().map(|(route, _)| route)
    }

    /// Builds the router with the guard in front of every handler. Unknown addresses, and the same address with a
    /// slash at the end, answer 404; a method that is not mounted answers 405 with `Allow`.
    ///
    /// # Errors
    /// When a method is mounted twice at one path.
    pub fn into_router<L>(self, wachter: L) -> Result<Router<S>, DubbeleRoute>
    where
        L: Layer<routing::Route> + Clone + Send + Sync + 'static,
        L::Service: Service<Request, Error = Infallible> + Clone + Send + Sync + 'static,
        <L::Service as Service<Request>>::Response: IntoResponse + 'static,
        <L::Service as Service<Request>>::Future: Send + 'static,
    {
        let mut paden: BTreeMap<&'static str, (Vec<Method>, MethodRouter<S>)> = BTreeMap::new();
        for (Route { methode, pad, recht }, deel) in self.delen {
            let bewaakt = deel.route_layer(wachter.clone()).route_layer(Extension(Gesteld(recht)));
            let (methodes, samen) = paden.remove(pad).unwrap_or_default();
            if methodes.contains(&methode) {
                return Err(DubbeleRoute { methode, pad });
            }
            let methodes = methodes.into_iter().chain([methode]).collect();
            paden.insert(pad, (methodes, samen.merge(bewaakt)));
        }
        let router =
            paden.into_iter().fold(Router::new(), |router, (pad, (_, deel))| router.route(pad, deel));
        Ok(router.method_not_allowed_fallback(onbekende_methode).fallback(niet_gevonden))
    }

    fn voeg(mut self, methode: Method, pad: &'static str, recht: R, deel: MethodRouter<S>) -> Self {
        self.delen.push((Route { methode, pad, recht }, deel));
        self
    }
}

async fn niet_gevonden() -> Response {
    Weigering::niet_gevonden().into_response()
}

async fn onbekende_methode() -> Response {
    Weigering::onbekende_methode().into_response()
}

#[cfg(test)]
#[path = "routes_tests.rs"]
mod tests;
