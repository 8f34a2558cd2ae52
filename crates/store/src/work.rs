//! What is done in one write.

use crate::link::Tx;
use futures_core::future::BoxFuture;

/// It is given the transaction and gives a result; on an error nothing is kept.
pub type Work<T, E> = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send>;
