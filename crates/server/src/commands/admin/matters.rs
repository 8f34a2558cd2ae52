//! What the public reads of a matter, decided at the command line: in the role of the desk.

use crate::commands::hall;
use crate::speak;
use anyhow::bail;
use clap::{Args, Subcommand};
use mingtong_app::matter::{act_on_matter, mask_words, view_matter};
use mingtong_app::{App, Fail, Who};
use mingtong_domain::ids::{MatterId, PictureId, TextRef};
use mingtong_domain::matter::{Command, Piece, Visibility};
use mingtong_words::Words;

/// Which matter.
#[derive(Debug, Args)]
pub struct Which {
    /// Its number: 2026-0031.
    number: String,
    /// The community's short name.
    #[arg(long)]
    community: String,
}

/// Which text or picture of it.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct OnePiece {
    /// The id of a text, as `pieces` lists it.
    #[arg(long)]
    text: Option<String>,
    /// The id of a picture, as `pieces` lists it.
    #[arg(long)]
    picture: Option<String>,
}

impl OnePiece {
    fn piece(self) -> Option<Piece> {
        let text = self.text.map(|text| Piece::Text(TextRef(text)));
        text.or_else(|| self.picture.map(|picture| Piece::Picture(PictureId(picture))))
    }
}

/// What is done with what the public reads of a matter.
#[derive(Debug, Subcommand)]
pub enum Matters {
    /// List its texts and pictures: kind, id, how the public sees it, the words.
    Pieces {
        #[command(flatten)]
        which: Which,
    },
    /// Let everybody read what waits, after somebody has looked at it.
    Publish {
        #[command(flatten)]
        which: Which,
    },
    /// Mask words within a text, wherever they stand in it.
    Mask {
        #[command(flatten)]
        which: Which,
        /// The id of the text, as `pieces` lists it.
        #[arg(long)]
        text: String,
        /// The words; may be given several times.
        #[arg(long = "word", required = true)]
        words: Vec<String>,
    },
    /// Take a text or a picture down.
    TakeDown {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        piece: OnePiece,
        /// Why, for everybody to read.
        #[arg(long)]
        reason: String,
    },
    /// Show what was taken down or masked as it was said.
    ShowAgain {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        piece: OnePiece,
        /// Why, for everybody to read.
        #[arg(long)]
        reason: String,
    },
    /// Make it `public`, or `private` (staff-only).
    Visibility {
        #[command(flatten)]
        which: Which,
        /// public, private
        visibility: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
}

impl Matters {
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<()> {
        match self {
            Matters::Pieces { which } => pieces(app, which, words).await,
            Matters::Publish { which } => act(app, which, words, Command::Publish {}).await,
            Matters::Mask { which, text, words: masked } => {
                let hall = hall(app, &which.community, words).await?;
                let (id, masked) = (id_of(&which)?, masked.join("\n"));
                Ok(mask_words(app, &hall, &Who::desk(), id, TextRef(text), masked).await?)
            }
            Matters::TakeDown { which, piece, reason } => {
                let Some(what) = piece.piece() else { return Err(Fail::NotFound.into()) };
                act(app, which, words, Command::TakeDown { what, reason }).await
            }
            Matters::ShowAgain { which, piece, reason } => {
                let Some(what) = piece.piece() else { return Err(Fail::NotFound.into()) };
                act(app, which, words, Command::ShowAgain { what, reason }).await
            }
            Matters::Visibility { which, visibility, reason } => {
                let Some(visibility) = Visibility::from_key(&visibility) else {
                    bail!("{visibility}? public, private");
                };
                act(app, which, words, Command::ChangeVisibility { visibility, reason }).await
            }
        }
    }
}

fn id_of(which: &Which) -> Result<MatterId, Fail> {
    MatterId::parse(&which.number).ok_or(Fail::NotFound)
}

async fn act(app: &App, which: Which, words: Words, command: Command<String>) -> anyhow::Result<()> {
    let hall = hall(app, &which.community, words).await?;
    act_on_matter(app, &hall, &Who::desk(), id_of(&which)?, None, command).await?;
    Ok(())
}

async fn pieces(app: &App, which: Which, words: Words) -> anyhow::Result<()> {
    let hall = hall(app, &which.community, words).await?;
    let view = view_matter(app, &hall, &Who::desk(), id_of(&which)?).await?;
    let shown = |piece: &Piece| match view.matter.publication.of(piece) {
        Some(showing) => words.word("showing", showing.key()),
        None => words.t("piece-shown").to_owned(),
    };
    let line = |kind: &str, id: &str, piece: Piece, said: &str| {
        speak::line(format!("{kind}\t{id}\t{}\t{}", shown(&piece), said.lines().next().unwrap_or_default()));
    };
    let title = &view.matter.title;
    line("text", title.as_str(), Piece::Text(title.clone()), view.title.words().unwrap_or_default());
    for step in view.steps.iter().rev().filter(|step| !step.internal) {
        if let (Some(text), Some(said)) = (&step.text_ref, &step.said) {
            line("text", text.as_str(), Piece::Text(text.clone()), said.words().unwrap_or_default());
        }
        for picture in &step.pictures {
            line("picture", picture.id.as_str(), Piece::Picture(picture.id.clone()), "");
        }
    }
    Ok(())
}
