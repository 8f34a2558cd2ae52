//! Where to go from a vote: to what it comes from and rests on, to what was published of it, and for whoever works on
//! it to the pages where that is done.

use crate::args::text_arg;
use crate::called::Called;
use crate::problem::Problem;
use crate::visit::Visit;
use mingtong_app::roll::roll_of_place;
use mingtong_app::vote::VoteView;
use mingtong_domain::vote::{Act, StageKind, Way};

/// An address with its words.
pub(super) struct Link {
    pub(super) href: String,
    pub(super) called: Called,
}

/// Where a vote comes from, and what was published of it.
pub(super) async fn around(visit: &Visit, view: &VoteView) -> Result<Vec<Link>, Problem> {
    let (words, vote) = (visit.words, &view.vote);
    let said = |path: String, key: &str| Link { href: visit.link(&path), called: Called::words(words.t(key)) };
    let mut links = vec![];
    links.extend(vote.origin.notice.as_ref().map(|it| said(format!("/notices/{it}"), "vote-link-notice")));
    let result = vote.published().map(|(_, publication)| &publication.notice);
    links.extend(result.map(|it| said(format!("/notices/{it}"), "vote-link-result-notice")));
    links.extend(vote.origin.matter.map(|matter| Link {
        href: visit.link(&format!("/matters/{matter}")),
        called: Called::words(words.ta("vote-link-matter", &[text_arg("number", visit.hall.number(matter))])),
    }));
    links.extend(vote.origin.body.as_ref().map(|body| Link {
        href: visit.link(&format!("/bodies/{body}")),
        called: Called::name(visit.hall.body_name(body)),
    }));
    if let Some(place) = &vote.place {
        let roll = roll_of_place(&visit.site.app, &visit.hall, place).await.map_err(|fail| visit.problem(fail))?;
        links.extend(roll.map(|roll| said(format!("/rolls/{roll}"), "vote-link-roll")));
    }
    links.push(said(format!("/votes/{}/call.html", vote.id), "vote-link-call"));
    Ok(links)
}

/// What was published of it: its papers, its ballots, and how anybody counts again.
pub(super) fn published(visit: &Visit, view: &VoteView) -> Vec<Link> {
    if view.result.is_none() {
        return vec![];
    }
    // Only a secret ballot has a receipt, and hands leave no ballot at all.
    let ballots = if view.vote.is_secret() { "vote-link-ballots" } else { "vote-link-ballots-named" };
    let ballots = (!view.vote.allows(Way::Hands)).then_some(("ballots", ballots));
    let pages =
        [("recount", "vote-link-recount"), ("sheet.json", "vote-link-sheet"), ("result.html", "vote-link-result")];
    let link = |(page, key): (&str, &str)| Link {
        href: visit.link(&format!("/votes/{}/{page}", view.vote.id)),
        called: Called::words(visit.words.t(key)),
    };
    ballots.into_iter().chain(pages).map(link).collect()
}

/// Where whoever works on a vote goes on, each only while there is something to do.
pub(super) fn doors(visit: &Visit, view: &VoteView) -> Vec<Link> {
    if visit.session.is_none() {
        return vec![];
    }
    let to = |page: &str, key: &str| Link {
        href: visit.link(&format!("/desk/votes/{}/{page}", view.vote.id)),
        called: Called::words(visit.words.t(key)),
    };
    // A witness confirms what they saw, wherever they work.
    let waiting = (view.unconfirmed > 0).then(|| to("waiting", "vote-door-waiting"));
    // What was carried is drawn up next.
    let resolve = (!view.to_resolve.is_empty()).then(|| Link {
        href: visit.link(&format!("/desk/resolutions/from-vote?vote={}", view.vote.id)),
        called: Called::words(visit.words.t("act-draw-resolution")),
    });
    let waiting = resolve.into_iter().chain(waiting);
    if !view.sees_doors {
        return waiting.collect();
    }
    let (vote, who) = (&view.vote, visit.who());
    let before = matches!(view.stage, StageKind::Announced | StageKind::Open);
    let uncounted = before || view.stage == StageKind::Over;
    let on_paper = vote.conduct.ways.iter().any(|way| way.is_paper());
    let pages = [
        ("doors", "vote-door-doors", true),
        ("papers", "vote-door-papers", on_paper && !vote.is_secret() && view.is_teller && uncounted),
        ("box", "vote-door-box", on_paper && vote.is_secret() && view.is_teller && uncounted),
        ("slips", "vote-door-slips", vote.allows(Way::Web) && who.may(Act::IssueSlips) && before),
        ("proxies", "vote-door-proxies", vote.conduct.proxies_count && who.may(Act::NameProxy) && before),
        ("correct", "vote-door-correct", who.may(Act::CorrectElector) && before),
        ("ballots.html", "vote-door-ballots", on_paper && before),
        ("doors.html", "vote-door-list", on_paper && before),
        ("tally.html", "vote-door-tally", view.result.is_some() && vote.tallied().is_some()),
    ];
    // Whoever works in one building has the doors of that one.
    let link = |(page, key, is_there): (&str, &str, bool)| {
        (is_there && (view.sees_electors || page == "doors")).then(|| to(page, key))
    };
    // What had no quorum is asked once more.
    let again =
        (view.result.is_some() && view.second.is_none() && vote.had_no_quorum() && who.may(Act::Call)).then(|| Link {
            href: visit.link(&format!("/desk/votes/new?again={}", vote.id)),
            called: Called::words(visit.words.t("vote-door-again")),
        });
    waiting.chain(again).chain(pages.into_iter().filter_map(link)).collect()
}
