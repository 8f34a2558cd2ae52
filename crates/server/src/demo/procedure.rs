//! What is done about a question that goes through the six steps, as scenes play it.

use anyhow::Context;
use mingtong_app::procedure::{NewPublication, NewQuestion, act_on_procedure, begin_procedure, publish_step};
use mingtong_app::{App, Hall, Who};
use mingtong_domain::ids::ProcedureId;
use mingtong_domain::procedure::Command;

/// What somebody does about the procedure.
#[derive(Debug)]
pub(super) enum Deed {
    /// Begins it.
    Begin(NewQuestion),
    /// Acts on it.
    Act(Command<String>),
    /// Makes a step public.
    Publish(NewPublication),
}

/// Does it: the procedure to which it happened.
///
/// # Errors
/// None was begun yet, or it was refused.
pub(super) async fn play(
    app: &App,
    hall: &Hall,
    who: &Who,
    begun: Option<ProcedureId>,
    deed: Deed,
) -> anyhow::Result<ProcedureId> {
    let begun = || begun.clone().context("no procedure was begun yet");
    match deed {
        Deed::Begin(new) => Ok(begin_procedure(app, hall, who, new).await?),
        Deed::Act(command) => {
            act_on_procedure(app, hall, who, begun()?, None, command).await?;
            begun()
        }
        Deed::Publish(publication) => {
            publish_step(app, hall, who, begun()?, None, publication).await?;
            begun()
        }
    }
}
