//! Bodies that stop coming are given up ([`Pace`]), whoever reads them.

use axum::BoxError;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http_body::{Frame, SizeHint};
use mingtong_app::pace::{Pace, TooSlow};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::time::{Instant, Sleep, sleep_until};

struct Paced {
    body: Body,
    pace: Pace,
    begun: Instant,
    /// Until more has to come.
    patience: Pin<Box<Sleep>>,
}

/// Lays a pace on the body of a request that has one.
pub async fn paced(request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    next.run(request.map(|body| Body::new(Paced::new(body)))).await
}

impl Paced {
    fn new(body: Body) -> Self {
        let (pace, begun) = (Pace::default(), Instant::now());
        let patience = Box::pin(sleep_until(begun + pace.until()));
        Self { body, pace, begun, patience }
    }
}

impl HttpBody for Paced {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = self.get_mut();
        match Pin::new(&mut this.body).poll_frame(cx) {
            Poll::Ready(frame) => {
                let bytes = frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref()).map_or(0, Bytes::len);
                this.pace.came(bytes, this.begun.elapsed());
                this.patience.as_mut().reset(this.begun + this.pace.until());
                Poll::Ready(frame.map(|frame| frame.map_err(Into::into)))
            }
            Poll::Pending => this.patience.as_mut().poll(cx).map(|()| Some(Err(TooSlow.into()))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;

    /// A body whose sender says nothing more after some bytes.
    struct Stuck(Option<Bytes>);

    impl HttpBody for Stuck {
        type Data = Bytes;
        type Error = BoxError;

        fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
            match self.0.take() {
                Some(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
                None => Poll::Pending,
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_stops_coming_is_given_up() {
        let begun = Instant::now();
        let body = Body::new(Paced::new(Body::new(Stuck(Some(Bytes::from_static(b"154 bytes of 12 million"))))));
        let error = to_bytes(body, usize::MAX).await.unwrap_err();
        assert!(TooSlow::is_why(&error), "{error:?}");
        assert_eq!(begun.elapsed(), Pace::default().until(), "the paused clock went to the end of the patience");
    }

    #[tokio::test]
    async fn a_body_that_comes_is_read_as_it_is() {
        let body = Body::new(Paced::new(Body::from("路灯不亮")));
        assert_eq!(to_bytes(body, usize::MAX).await.unwrap(), "路灯不亮".as_bytes());
    }
}
