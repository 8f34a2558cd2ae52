//! The acts that whoever asks can do now: on a vote, on one ballot, and at the doors of a list.

use super::access::{own_building, path_to};
use super::around::{OfElector, around};
use super::lines::electors;
use super::reckon::nothing;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, PlaceId};
use mingtong_domain::vote::{self, Act, Around, Ballot, Elector, Vote, WritesTo};
use mingtong_store::Link;
use mingtong_store::rows::ElectorsShown;

/// On the vote itself.
pub(super) async fn offered(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    vote: &Vote,
) -> Result<Vec<Act>, Fail> {
    let mut around = around(link, hall, who, (vote, Act::CorrectElector, app.now())).await?;
    if vote.is_secret() && who.may(Act::CorrectElector) {
        // Whether a weight would become rare.
        around.electors = electors(link, hall, &vote.id, ElectorsShown::All, None).await?;
    }
    // Whether enough take part, and whether it can be counted, is asked when somebody does it.
    around.counted = Some(nothing());
    let path = hall.register.path(vote.place.as_ref());
    Ok(offers(app, hall, who, (vote, &path), &around))
}

/// On the ballot of an elector, but for that of whoever votes.
pub(super) async fn offered_on_ballot(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    (vote, found): (&Vote, &OfElector),
) -> Result<Vec<Act>, Fail> {
    let mut around = around(link, hall, who, (vote, Act::IssuePaper, app.now())).await?;
    found.put_into(&mut around);
    let path = path_to(hall, who, vote, &found.elector.home);
    let offered = offers(app, hall, who, (vote, &path), &around).into_iter();
    Ok(offered.filter(|act| act.writes_to() == WritesTo::Ballot && *act != Act::Cast).collect())
}

/// At the doors of a list: tried on somebody to whom nothing was given yet, and on somebody who has a paper.
pub(super) async fn offered_at_doors(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    vote: &Vote,
) -> Result<Vec<Act>, Fail> {
    let around = around(link, hall, who, (vote, Act::IssuePaper, app.now())).await?;
    let own = own_building(hall, who, vote.place.as_ref()).map(|(place, _)| place);
    let path = hall.register.path(own.as_ref().or(vote.place.as_ref()));
    let of = |is_issued| {
        let elector = Elector { no: 1, home: HomeNo::from("any"), voice: 1, area: None };
        let ballot = Ballot { elector: 1, is_issued, ..Ballot::default() };
        let around = Around { elector: Some((elector, ballot)), ..around.clone() };
        offers(app, hall, who, (vote, &path), &around)
    };
    let (without, with) = (of(false), of(true));
    let can = |act: &Act| without.contains(act) || with.contains(act);
    Ok([Act::IssuePaper, Act::NoteDoor, Act::ReturnPaper].into_iter().filter(can).collect())
}

fn offers(app: &App, hall: &Hall, who: &Who, (vote, path): (&Vote, &[PlaceId]), around: &Around) -> Vec<Act> {
    vote::offered(vote, around, &app.context(hall, who, Act::Call, app.now(), path))
}
