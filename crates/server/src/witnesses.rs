//! Asking witnesses to cosign a head that was signed (C2SP tlog-witness, from the side of the log; docs/adr/0044). Who
//! they are, and where, the operator says in a policy file; whether they are enough, whoever reads the log.

use anyhow::{Context, bail};
use mingtong_adapters::outward::{Outward, Post};
use mingtong_app::community::{log_witnesses, prove_growth, public_checkpoint};
use mingtong_app::{App, Hall};
use mingtong_proof::policy::Witness;
use mingtong_proof::witness::Request;
use mingtong_proof::{Checkpoint, Note, Policy};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// How long all witnesses together may take, who are asked at once: one that is silent holds a head up no longer. With
/// the half of the rule's ten seconds that a log waits, a head is shown within them.
const PATIENCE: Duration = Duration::from_secs(3);
/// Requests to one witness about one head: it may say once which size it saw last, and again after another asked it.
const REQUESTS_MAX: usize = 3;

/// Whoever is asked to cosign. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Witnesses {
    policy: Arc<Policy>,
    outward: Outward,
}

/// What came of asking.
#[derive(Debug)]
pub struct Asked {
    /// The head with the lines of those that cosigned it; none where no line came.
    pub cosigned: Option<Note>,
    /// The names of those that refused: the head does not fit what they saw before.
    pub refused: Vec<String>,
}

/// What a witness said.
enum Said {
    /// Its lines.
    Lines(String),
    /// It saw a head that this one does not continue.
    Refused,
}

impl Witnesses {
    /// Those of a policy. The operator says where they are: they may be in a network of the operator's own.
    ///
    /// # Errors
    /// The cryptography cannot be set up.
    pub fn new(policy: Policy) -> anyhow::Result<Self> {
        Ok(Self { policy: Arc::new(policy), outward: Outward::new(true)?.within(PATIENCE) })
    }

    /// Whom it names.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Whether the head that is shown lacks the line of one that could be asked.
    pub fn lack(&self, app: &App, hall: &Hall) -> bool {
        let shown = public_checkpoint(app, hall).ok().and_then(|note| note.parse::<Note>().ok());
        shown.is_some_and(|note| self.missing(&note).next().is_some())
    }

    fn missing<'w>(&'w self, note: &'w Note) -> impl Iterator<Item = &'w Witness> + 'w {
        let has_signed = move |witness: &Witness| note.signed_by(&witness.key).is_ok_and(|signed| signed.is_some());
        self.policy.witnesses().iter().filter(move |witness| witness.url.is_some() && !has_signed(witness))
    }

    /// Asks those whose line is missing, all at once.
    ///
    /// # Errors
    /// What was signed is no checkpoint.
    pub async fn ask(&self, app: &App, hall: &Arc<Hall>, signed: &str) -> anyhow::Result<Asked> {
        let mut note: Note = signed.parse()?;
        let mut asked = JoinSet::new();
        for witness in self.missing(&note) {
            let (of, note, witness) = ((app.clone(), hall.clone()), note.clone(), witness.clone());
            let outward = self.outward.clone();
            asked.spawn(async move {
                let answer = timeout(PATIENCE, ask(&outward, &of.0, &of.1, &note, &witness)).await;
                (witness, answer.map_err(anyhow::Error::from).flatten())
            });
        }
        let (mut has_lines, mut refused) = (false, vec![]);
        for (witness, said) in asked.join_all().await {
            match said {
                Ok(Said::Lines(lines)) if add(&mut note, &lines, &witness) => has_lines = true,
                Ok(Said::Lines(_)) => tracing::warn!(witness = witness.name, "witness.no_line"),
                Ok(Said::Refused) => {
                    tracing::error!(log = hall.slug, witness = witness.name, "witness.refuses");
                    refused.push(witness.name);
                }
                Err(error) => tracing::warn!(log = hall.slug, witness = witness.name, %error, "witness.silent"),
            }
        }
        Ok(Asked { cosigned: has_lines.then_some(note), refused })
    }
}

/// Takes in those of the lines that are of this witness and over this head.
fn add(note: &mut Note, lines: &str, witness: &Witness) -> bool {
    lines.lines().filter(|line| note.add_line(line, &witness.key).is_ok()).count() > 0
}

async fn ask(outward: &Outward, app: &App, hall: &Hall, note: &Note, witness: &Witness) -> anyhow::Result<Said> {
    let head = note.text().parse::<Checkpoint>()?.head;
    let address = witness.url.as_deref().unwrap_or_default().trim_end_matches('/');
    let url = format!("{address}/add-checkpoint");
    let key = witness.key.to_string();
    let known = log_witnesses(app, hall).into_iter().find(|known| known.key == key).and_then(|known| known.last);
    let mut old = known.map_or(0, |last| last.size).min(head.size);
    for _ in 0..REQUESTS_MAX {
        let proof = prove_growth(app, hall, old, head.size).await?;
        let post = Post { url: url.clone(), headers: vec![], body: Request::write(old, &proof, note)? };
        let answer = outward.send(&post).await?;
        match answer.status {
            200 => return Ok(Said::Lines(answer.body)),
            // The proof is made of what was just signed.
            422 => return Ok(Said::Refused),
            409 => {
                let size = answer.body.trim_end().parse::<u64>().context("a conflict without a size")?;
                // It saw more than there is, or another head of this very size.
                if size > head.size || size == old {
                    return Ok(Said::Refused);
                }
                old = size;
            }
            status => bail!("status {status}"),
        }
    }
    bail!("its size changes with every request")
}
