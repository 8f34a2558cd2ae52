//! The two bodies of the story: the council of six, founded in March 2021, and the group of five that the residents of
//! courtyard 69 agreed on. The report gives the months; the days are invented.

use super::names::COMMUNITY;
use super::scene::{Millis, at};
use mingtong_app::body::{NewBody, act_on_body, form_body, propose_body, view_body};
use mingtong_app::notice::{act_on_notice, object_to_notice};
use mingtong_app::{App, Clock, Fail, Hall, Who};
use mingtong_domain::body::{AgreedBy, BodyKind, Command, Office, SeatedBy, Sheet};
use mingtong_domain::ids::{BodyId, NoticeId, PersonId, PlaceId};
use mingtong_domain::notice::{self, Way};
use mingtong_domain::role::{Role, Scope};

/// Whoever sat in a body until its term was over is elected again, for as long as the demo is looked at.
///
/// # Errors
/// The database failed.
pub(super) async fn renew(app: &App, secretary: &Who, bodies: [&BodyId; 2]) -> anyhow::Result<()> {
    let hall = app.hall(COMMUNITY).await?;
    for id in bodies {
        let view = view_body(app, &hall, secretary, id).await?;
        if !view.held.is_empty() {
            continue;
        }
        let from = app.now().date();
        for seat in view.body.seats {
            let (person, office, by) = (seat.person, seat.office, SeatedBy::Election);
            let again = Command::Seat { person, office, from, until: None, by, voices: None };
            act_on_body(app, &hall, secretary, id.clone(), None, again).await?;
        }
    }
    Ok(())
}

/// What is needed to found a body.
pub(super) struct Bodies<'a> {
    pub(super) app: &'a App,
    pub(super) hall: &'a Hall,
    pub(super) clock: &'a Clock,
    pub(super) staff: &'a Who,
    pub(super) secretary: &'a Who,
}

/// The courtyard's group, in the role of its members.
pub(super) struct Group {
    pub(super) leader: Who,
    pub(super) members: Vec<Who>,
}

impl Bodies<'_> {
    /// The residents of a courtyard agree on a building lead and four others.
    ///
    /// # Errors
    /// The database failed.
    pub(super) async fn group(
        &self,
        yard: &PlaceId,
        leader: &Who,
        others: &[PersonId],
    ) -> anyhow::Result<(BodyId, Group)> {
        let leads = leader.actor.person.clone().ok_or(Fail::NotFound)?;
        let (kind, place) = (BodyKind::CourtyardGroup, Some(yard.clone()));
        let new = NewBody { kind, name: "69号院议事小组".into(), place, size: Some(5) };
        let why = "楼栋长和党员家庭提议：院里没有物业管理，请经验丰富的楼栋长牵头，成立五人小组。（示例）";
        self.clock.set(at(3, 2, 19, 0).0);
        let id = propose_body(self.app, self.hall, leader, new, why).await?;
        let text = "同意成立五人小组，由楼栋长任组长。（示例）".to_owned();
        let (by, pictures) = (AgreedBy::Meeting, vec![]);
        self.clock.set(at(3, 3, 20, 0).0);
        self.act(&id, self.staff, Command::Agree { by, due: 48, agreed: 41, pictures, text }).await?;
        // Whoever shall sit in it is named by its notice, and sits there once it stands.
        let stands = at(3, 11, 10, 0);
        self.seat(&id, &leads, Office::Convenor, SeatedBy::Agreement, stands).await?;
        for (at, person) in others.iter().enumerate() {
            let office = if at == 0 { Office::Teller } else { Office::Member };
            self.seat(&id, person, office, SeatedBy::Agreement, stands).await?;
        }
        let named = view_body(self.app, self.hall, self.staff, &id).await?.others;
        let named: Vec<String> = named.into_iter().map(|seat| seat.name).collect();
        self.act(&id, self.staff, Command::Announce { sheet: sheet(&named.join("、")) }).await?;
        let notice = self.objected(&id).await?;
        self.clock.set(stands.0);
        let text = Some("公示期间收到1条异议，已经答复，详见公示。（示例）".to_owned());
        self.act(&id, self.secretary, Command::Establish { text }).await?;
        let down = notice::Command::TakeDown { reason: None };
        act_on_notice(self.app, self.hall, self.staff, notice, None, down).await?;
        let member = |person: &PersonId| Who::in_role(person.clone(), Role::GroupMember, Scope::Body(id.clone()));
        let group = Group { leader: member(&leads), members: others.iter().map(member).collect() };
        Ok((id, group))
    }

    /// A neighbour objects to the notice of the group, and is answered the next day.
    async fn objected(&self, id: &BodyId) -> anyhow::Result<NoticeId> {
        let notice = view_body(self.app, self.hall, self.staff, id).await?.notice.ok_or(Fail::NotFound)?.id;
        let act = async |command| act_on_notice(self.app, self.hall, self.staff, notice.clone(), None, command).await;
        let day = at(3, 3, 0, 0).date();
        act(notice::Command::ShowPosted { way: Way::Gate, day, pictures: vec![], words: None }).await?;
        self.clock.set(at(3, 5, 19, 30).0);
        let objection = "我家那天不在，组长的人选想再问问大家。（示例）".to_owned();
        object_to_notice(self.app, self.hall, &Who::public(None), notice.clone(), objection, None).await?;
        self.clock.set(at(3, 6, 9, 30).0);
        let text = "已经上门补征求意见，您家的意见已记入签字表；人选仍由多数住户同意。（示例）".to_owned();
        act(notice::Command::AnswerObjection { number: 1, text }).await?;
        Ok(notice)
    }

    /// The residents' council of six.
    ///
    /// # Errors
    /// The database failed.
    pub(super) async fn council(&self, members: &[PersonId]) -> anyhow::Result<(BodyId, Vec<Who>)> {
        let new = NewBody { kind: BodyKind::Council, name: "居民议事会".into(), place: None, size: Some(6) };
        self.clock.set(at(3, 12, 10, 0).0);
        let id = form_body(self.app, self.hall, &Who::keeper(), new).await?;
        for (at, person) in members.iter().enumerate() {
            let office = match at {
                0 => Office::Convenor,
                1 | 2 => Office::Teller,
                _ => Office::Member,
            };
            self.seat(&id, person, office, SeatedBy::Election, self.app.now()).await?;
        }
        let member = |person: &PersonId| Who::in_role(person.clone(), Role::CouncilMember, Scope::Body(id.clone()));
        let members = members.iter().map(member).collect();
        Ok((id, members))
    }

    async fn seat(
        &self,
        id: &BodyId,
        person: &PersonId,
        office: Office,
        by: SeatedBy,
        since: Millis,
    ) -> Result<(), Fail> {
        let (person, from) = (person.clone(), since.date());
        self.act(id, self.secretary, Command::Seat { person, office, from, until: None, by, voices: None }).await
    }

    async fn act(&self, id: &BodyId, who: &Who, command: Command<String>) -> Result<(), Fail> {
        act_on_body(self.app, self.hall, who, id.clone(), None, command).await
    }
}

/// What the notice of the group says.
fn sheet(named: &str) -> Sheet {
    let text = format!(
        "开会表态，应征求48户，同意41户，居民同意成立69号院议事小组（院坝议事小组），设5席，由楼栋长任组长。\n\
         拟任成员：{named}。\n\
         对以上内容有不同意见的，请在公示期内向社区提出，写明理由，社区逐条答复。（示例）"
    );
    Sheet {
        from: at(3, 3, 0, 0).date(),
        until: at(3, 10, 0, 0).date(),
        title: "关于成立69号院议事小组的公示".to_owned(),
        text,
    }
}
