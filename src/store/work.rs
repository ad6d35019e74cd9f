//! Work for the database whose type is forgotten on its way: what queues, runs and answers it is compiled once for
//! the whole program instead of once for each caller, which makes the program a good part smaller.

use std::any::Any;

use super::{Connection, StoreError};

/// How a piece of work ended: with what it gave, whatever its type, or with the reason why it did not.
pub(super) type Ended = Result<Box<dyn Any + Send>, StoreError>;

/// Something to do on a connection.
pub(super) type Work = Box<dyn FnOnce(&mut Connection) -> Ended + Send>;

/// What is told how the work ended.
pub(super) type Answer = Box<dyn FnOnce(Ended) + Send>;

/// The work without its type.
pub(super) fn forget<T: Send + 'static>(
    work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
) -> Work {
    Box::new(move |connection| work(connection).map(|gave| Box::new(gave) as Box<dyn Any + Send>))
}

/// What the work gave, as the type that its caller knows.
///
/// # Errors
/// That of the work; `Broken` where it gave something else, which [`forget`] with the same type rules out.
pub(super) fn recall<T: 'static>(ended: Ended) -> Result<T, StoreError> {
    let gave = ended?.downcast().map_err(|_| StoreError::Broken("the work gave another type".into()))?;
    Ok(*gave)
}
