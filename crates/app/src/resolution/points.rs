//! The points of a resolution in plain words, and what they name.

use crate::body::standing;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::texts::Texts;
use jiff::civil::Date;
use mingtong_domain::Refusal;
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits::{REASON_CHARS_MAX, RESOLUTION_POINTS_MAX};
use mingtong_domain::matter::Outcome;
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::{Closing, Doer, FundKind, Money, Point};

/// With what money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMoney {
    /// In a sentence: who pays what.
    pub words: String,
    /// How much, in fen.
    pub amount_fen: i64,
    /// From where.
    pub source: FundKind,
}

/// A point, in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPoint {
    /// The matter it is about.
    pub matter: Option<MatterId>,
    /// What is done.
    pub text: String,
    /// Who does it.
    pub by: Doer,
    /// The last day; none where it closes the matter.
    pub until: Option<Date>,
    /// With what money.
    pub money: Option<NewMoney>,
    /// With which outcome it closes the matter, where it does.
    pub closes: Option<Outcome>,
}

/// The points with their texts put aside.
pub(super) fn put_aside(
    points: Vec<NewPoint>,
    texts: &mut Texts<'_>,
    act: impl Fn(Code) -> Refusal,
) -> Result<Vec<Point>, Refusal> {
    if points.len() > RESOLUTION_POINTS_MAX {
        return Err(act(Code::TooManyPoints).with(RESOLUTION_POINTS_MAX));
    }
    let one = |point: NewPoint| {
        let NewPoint { matter, text, by, until, money, closes } = point;
        let text = texts.need(&text, REASON_CHARS_MAX)?;
        let money = match money {
            Some(NewMoney { words, amount_fen, source }) => {
                Some(Money { words: texts.need(&words, REASON_CHARS_MAX)?, amount_fen, source })
            }
            None => None,
        };
        let until = until.filter(|_| closes.is_none());
        Ok(Point { matter, text, by, until, money, closes: closes.map(|outcome| Closing { outcome }) })
    };
    points.into_iter().map(one).collect()
}

/// The units, bodies and matters that points name must be there.
pub(super) async fn check_names(it: &mut Carrier<'_>, points: &[Point]) -> Result<(), Fail> {
    let hall = it.hall.clone();
    let stand = standing(&mut it.link(), &hall).await?;
    for point in points {
        let is_known = match &point.by {
            Doer::Community => Ok(()),
            Doer::Unit(unit) if it.hall.register.units.contains_key(unit) => Ok(()),
            Doer::Unit(_) => Err(Code::NoSuchUnit),
            Doer::Body(body) if stand.contains(body) => Ok(()),
            Doer::Body(body) if hall.register.bodies.contains_key(body) => Err(Code::BodyNotActive),
            Doer::Body(_) => Err(Code::NoSuchBody),
        };
        is_known.map_err(|code| Fail::from(Refusal::new(code, it.act)))?;
        let Some(matter) = point.matter else { continue };
        if let Err(Fail::NotFound) = it.matter(matter).await {
            return Err(Refusal::new(Code::NoSuchMatter, it.act).with(matter).into());
        }
    }
    Ok(())
}
