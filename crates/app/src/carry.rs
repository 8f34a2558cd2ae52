//! The way of every write of the record, in one transaction: the head row is locked, the community is loaded, the thing
//! is loaded and may be seen by whoever acts, the domain decides, what is private is sealed, the events are recorded.
//! All of it happens at one moment.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::need::with_agreements;
use crate::who::Who;
use futures_core::future::BoxFuture;
use mingtong_domain::body::Body;
use mingtong_domain::event::Recorded;
use mingtong_domain::fund::Fund;
use mingtong_domain::ids::{
    BodyId, FundId, MatterId, MeetingId, NeedId, NoticeId, PersonId, PictureId, PlaceId, ProcedureId, ProjectId,
    ReceptionId, ResolutionId, ResourceId, Stream, UnitId, VoteId,
};
use mingtong_domain::matter::{Matter, Visibility};
use mingtong_domain::meeting::Meeting;
use mingtong_domain::need::Need;
use mingtong_domain::notice::Notice;
use mingtong_domain::procedure::Procedure;
use mingtong_domain::project::Project;
use mingtong_domain::reception::Reception;
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::Resolution;
use mingtong_domain::resource::Resource;
use mingtong_domain::role::Role;
use mingtong_domain::vote::Vote;
use mingtong_domain::{Act, Context, Event, Millis, Refusal};
use mingtong_store::{Acting, Append, Link, NewEvent, Text, Tx, stream_of};
use std::collections::HashSet;
use std::sync::Arc;

/// A write on its way.
pub(crate) struct Carrier<'t> {
    tx: &'t mut Tx,
    /// The application.
    pub(crate) app: App,
    /// The community as it is within the write.
    pub(crate) hall: Arc<Hall>,
    /// Who acts.
    pub(crate) who: Who,
    /// What is attempted.
    pub(crate) act: Act,
    /// The one moment of the write.
    pub(crate) now: Millis,
}

/// A thing with its whole stream.
pub(crate) struct Loaded<T> {
    /// The thing as it stands.
    pub(crate) thing: T,
    /// What happened to it.
    pub(crate) prior: Vec<Recorded>,
}

impl App {
    /// Carries a write of a community's record from the lock to the commit.
    ///
    /// # Errors
    /// There is no such community, what `work` refuses with, or the database failed; nothing is kept then.
    pub(crate) async fn carry<T, W>(&self, hall: &Hall, who: &Who, act: impl Into<Act>, work: W) -> Result<T, Fail>
    where
        T: Send + 'static,
        W: for<'t> FnOnce(Carrier<'t>) -> BoxFuture<'t, Result<T, Fail>> + Send + 'static,
    {
        let (app, who, community, act) = (self.clone(), who.clone(), hall.id, act.into());
        self.write(
            community,
            Box::new(move |tx| {
                Box::pin(async move {
                    let hall = app.hall_for_write(tx, community).await?;
                    let now = app.now();
                    work(Carrier { tx, app, hall, who, act, now }).await
                })
            }),
        )
        .await
    }
}

impl Carrier<'_> {
    /// The database within the write.
    pub(crate) fn link(&mut self) -> Link<'_> {
        self.tx.link()
    }

    /// A matter that whoever acts may see. Who may not is told that there is none.
    pub(crate) async fn matter(&mut self, id: MatterId) -> Result<Loaded<Matter>, Fail> {
        let prior = self.stream(&Stream::Matter(id)).await?;
        let matter = Matter::from_stream(&prior).ok_or(Fail::NotFound)?;
        if !self.who.may_see(&self.hall.register, &matter) {
            return Err(Fail::NotFound);
        }
        Ok(Loaded { thing: matter, prior })
    }

    /// A reception. Everybody sees receptions, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn reception(&mut self, id: &ReceptionId) -> Result<Loaded<Reception>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Reception(id.clone())).await?;
        let reception = Reception::from_stream(&prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: reception, prior })
    }

    /// A body. Everybody sees bodies, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn body(&mut self, id: &BodyId) -> Result<Loaded<Body>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Body(id.clone())).await?;
        let body = Body::from_stream(self.hall.register.bodies.get(id), &prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: body, prior })
    }

    /// A notice. Everybody sees notices, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn notice(&mut self, id: &NoticeId) -> Result<Loaded<Notice>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Notice(id.clone())).await?;
        let notice = Notice::from_stream(&prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: notice, prior })
    }

    /// A meeting. Everybody sees meetings, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn meeting(&mut self, id: &MeetingId) -> Result<Loaded<Meeting>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Meeting(id.clone())).await?;
        let meeting = Meeting::from_stream(&prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: meeting, prior })
    }

    /// A resolution. Everybody sees resolutions, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn resolution(&mut self, id: ResolutionId) -> Result<Loaded<Resolution>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Resolution(id)).await?;
        let resolution = Resolution::from_stream(&prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: resolution, prior })
    }

    /// A procedure. Everybody sees procedures, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn procedure(&mut self, id: &ProcedureId) -> Result<Loaded<Procedure>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Procedure(id.clone())).await?;
        let procedure = Procedure::from_stream(&prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: procedure, prior })
    }

    /// A fund. Everybody sees funds, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn fund(&mut self, id: &FundId) -> Result<Loaded<Fund>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Fund(id.clone())).await?;
        let fund = Fund::from_stream(&prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: fund, prior })
    }

    /// A project. Everybody sees projects, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn project(&mut self, id: ProjectId) -> Result<Loaded<Project>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Project(id)).await?;
        let project = Project::from_stream(&prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: project, prior })
    }

    /// A vote. Everybody sees votes, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn vote(&mut self, id: &VoteId) -> Result<Loaded<Vote>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Vote(id.clone())).await?;
        let vote = Vote::from_stream(&prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: vote, prior })
    }

    /// A vote on which ballots are given: nothing is written to its own stream, so it is read only if it changed.
    pub(crate) async fn vote_to_cast_on(&mut self, id: &VoteId) -> Result<Arc<Vote>, Fail> {
        self.who.authorise(self.act)?;
        let key = (self.hall.id, id.clone());
        let position = self.link().position_of_vote(key.0, id.as_str()).await?.ok_or(Fail::NotFound)?;
        if let Some(vote) = self.app.votes.at(&key, position) {
            return Ok(vote);
        }
        let vote = Arc::new(self.vote(id).await?.thing);
        if self.app.store.head(key.0).is_some_and(|head| position < head) {
            self.app.votes.remember(key, vote.clone());
        }
        Ok(vote)
    }

    /// A need that whoever acts may see. Whose role may not act on any is told so; who may not see it, that there is
    /// none.
    pub(crate) async fn need(&mut self, id: NeedId) -> Result<Loaded<Need>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Need(id)).await?;
        let need = Need::from_stream(&prior).ok_or(Fail::NotFound)?;
        let community = self.hall.id;
        let now = self.now;
        let need = with_agreements(&mut self.link(), community, need, now).await?;
        if !self.who.may_see_need(&self.hall.register, &need) {
            return Err(Fail::NotFound);
        }
        Ok(Loaded { thing: need, prior })
    }

    /// A resource. Everybody sees resources, so whoever may not act on one is told so, whether it is there or not.
    pub(crate) async fn resource(&mut self, id: ResourceId) -> Result<Loaded<Resource>, Fail> {
        self.who.authorise(self.act)?;
        let prior = self.stream(&Stream::Resource(id)).await?;
        let resource = Resource::from_stream(&prior).ok_or(Fail::NotFound)?;
        Ok(Loaded { thing: resource, prior })
    }

    /// What happened in a stream.
    pub(crate) async fn stream(&mut self, stream: &Stream) -> Result<Vec<Recorded>, Fail> {
        let community = self.hall.id;
        Ok(stream_of(&mut self.tx.link(), community, stream).await?)
    }

    /// Makes pictures that were taken in part of the record.
    pub(crate) async fn attach(&mut self, pictures: &[PictureId]) -> Result<(), Fail> {
        let (community, now) = (self.hall.id, self.now);
        let ids: Vec<String> = pictures.iter().map(|id| id.0.clone()).collect();
        if self.link().attach_pictures(community, &ids, now.0).await? != ids.len() as u64 {
            return Err(Fail::NotFound);
        }
        Ok(())
    }

    /// What the decision may look at beside the thing itself, at a place given as its path.
    pub(crate) fn context<'a>(&'a self, place_path: &'a [PlaceId]) -> Context<'a> {
        self.app.context(&self.hall, &self.who, self.act, self.now, place_path)
    }

    /// Records what happened to things that everybody may see.
    pub(crate) async fn record(&mut self, appends: Vec<Append>, texts: &[Text]) -> Result<Vec<Recorded>, Fail> {
        let acting = Acting { person: self.who.actor.person.clone(), role: self.who.actor.role, at: self.now };
        Ok(self.tx.record(self.hall.id, &acting, appends, texts).await?)
    }

    /// Records what happened to a matter, or to several of the same visibility. Residents are nobody in a private one,
    /// not even where it is sealed: who works here is told what happened, not by whom.
    pub(crate) async fn record_of_matter(
        &mut self,
        visibility: Visibility,
        appends: Vec<Append>,
        texts: &[Text],
    ) -> Result<Vec<Recorded>, Fail> {
        let is_resident = matches!(self.who.actor.role, Role::Public | Role::Raiser);
        let is_hidden = visibility == Visibility::Private && is_resident;
        let person = self.who.actor.person.clone().filter(|_| !is_hidden);
        let acting = Acting { person, role: self.who.actor.role, at: self.now };
        Ok(self.tx.record(self.hall.id, &acting, appends, texts).await?)
    }

    /// The events of a private matter are sealed: the log says that something happened, not what, nor who did it.
    pub(crate) fn seal<E: Into<Event>>(
        &self,
        visibility: Visibility,
        events: impl IntoIterator<Item = E>,
    ) -> Vec<NewEvent> {
        let salt = || (visibility == Visibility::Private).then(|| self.app.chance.bytes());
        events.into_iter().map(|event| NewEvent { event: event.into(), seal: salt() }).collect()
    }
}

/// One event of a stream that is not read before: of the register, or of what grows with the crowd.
pub(crate) fn append(stream: Stream, event: impl Into<Event>) -> Append {
    Append { stream, prior: vec![], events: vec![NewEvent { event: event.into(), seal: None }] }
}

/// Refuses matters that are not there, or not public: what everybody reads names no private one.
pub(crate) async fn are_public(it: &mut Carrier<'_>, matters: &[MatterId]) -> Result<(), Fail> {
    for id in matters {
        let refuse = |code| Fail::from(Refusal::new(code, it.act).with(id));
        let (unknown, hidden) = (refuse(Code::NoSuchMatter), refuse(Code::MatterNotPublic));
        match it.matter(*id).await {
            Ok(loaded) if loaded.thing.visibility == Visibility::Public => {}
            Ok(_) => return Err(hidden),
            Err(Fail::NotFound) => return Err(unknown),
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

/// Refuses where somebody is unknown here.
pub(crate) async fn are_known(it: &mut Carrier<'_>, persons: &[PersonId]) -> Result<(), Fail> {
    let community = it.hall.id;
    let mut ids: Vec<String> = persons.iter().map(|person| person.0.clone()).collect();
    ids.sort();
    ids.dedup();
    if it.link().persons(community, &ids).await?.len() != ids.len() {
        return Err(Refusal::new(Code::NoSuchPerson, it.act).into());
    }
    Ok(())
}

/// The refusal with a name where it names a person.
pub(crate) async fn with_name(it: &mut Carrier<'_>, refusal: Refusal) -> Result<Refusal, Fail> {
    let Some(detail) = refusal.detail.clone() else { return Ok(refusal) };
    let community = it.hall.id;
    let known = it.link().persons(community, &[detail]).await?;
    let name = known.into_iter().next().map(|person| person.name.unwrap_or_default());
    Ok(Refusal { detail: name.or(refusal.detail), ..refusal })
}

/// Refuses a place at which nothing new can be put: it is not in the register, or was retired.
pub(crate) fn is_in_use(it: &Carrier<'_>, place: Option<&PlaceId>) -> Result<(), Refusal> {
    match place.and_then(|place| it.hall.register.place_fault(place)) {
        Some(fault) => Err(Refusal::new(fault, it.act)),
        None => Ok(()),
    }
}

/// Refuses a place that is not in use, or a unit that is not in the register.
pub(crate) fn are_in_register(it: &Carrier<'_>, place: Option<&PlaceId>, unit: Option<&UnitId>) -> Result<(), Refusal> {
    let register = &it.hall.register;
    is_in_use(it, place)?;
    if unit.is_some_and(|unit| !register.units.contains_key(unit)) {
        return Err(Refusal::new(Code::NoSuchUnit, it.act));
    }
    Ok(())
}

/// Leaves out what was named before.
pub(crate) fn without_repeats(pictures: &mut Vec<PictureId>) {
    let mut seen = HashSet::new();
    pictures.retain(|picture| seen.insert(picture.clone()));
}
