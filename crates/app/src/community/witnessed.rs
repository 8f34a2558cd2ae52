//! Who outside saw how far the log goes: what its witnesses cosigned last, for whoever looks at the log.

use crate::app::App;
use crate::hall::Hall;
use crate::proving::{Cosigned, Witnessed};
use mingtong_domain::Millis;
use mingtong_proof::policy::Witness;
use mingtong_proof::{Checkpoint, Note, Policy};

/// Takes from the checkpoint that is shown what the witnesses of a policy cosigned, beside what they did before.
/// `refused` are the names of those that refused the newest head.
pub fn publish_witnesses(app: &App, hall: &Hall, policy: &Policy, refused: &[String]) {
    let note = app.proving.checkpoint(hall.id).and_then(|note| note.parse::<Note>().ok());
    let before = app.proving.witnesses(hall.id);
    let now = |witness: &Witness| {
        let key = witness.key.to_string();
        let known = before.iter().find(|known| known.key == key).and_then(|known| known.last);
        Witnessed {
            name: witness.name.clone(),
            last: note.as_ref().and_then(|note| cosigned(note, witness)).or(known),
            refuses: refused.contains(&witness.name),
            key,
        }
    };
    app.proving.show_witnesses(hall.id, policy.witnesses().iter().map(now).collect());
}

fn cosigned(note: &Note, witness: &Witness) -> Option<Cosigned> {
    let at_s = note.signed_by(&witness.key).ok()??.at_s?;
    let size = note.text().parse::<Checkpoint>().ok()?.head.size;
    Some(Cosigned { size, at: Millis(i64::try_from(at_s).ok()?.checked_mul(1000)?) })
}

/// The witnesses of the log, in the order of their policy; none where nobody was named.
pub fn log_witnesses(app: &App, hall: &Hall) -> Vec<Witnessed> {
    app.proving.witnesses(hall.id)
}
