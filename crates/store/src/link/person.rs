//! People, their accounts and sessions, and what is to be told to them.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{
    AccountElsewhereRow, AccountRow, DataLookRow, DataRequestRow, GuardianRow, InvitationRow, LookFilter,
    OpenSessionRow, OutboxRow, OwnDraftRow, OwnFilterRow, PersonRow, ProviderLinkRow, ProviderStepRow, SecondFactorRow,
    SessionRow, SignInStepRow, StandInRow, WritingRow,
};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Adds a person's data.
    person::put_person(community: CommunityId, row: &PersonRow) -> ();
    /// Adds many persons' data.
    person::put_persons(community: CommunityId, rows: &[PersonRow]) -> ();
    /// The data of some persons.
    person::persons(community: CommunityId, ids: &[String]) -> Vec<PersonRow>;
    /// The people who left a telephone number with these digits in it, whatever stands between them.
    person::persons_by_phone(community: CommunityId, digits: &str, limit: u32) -> Vec<String>;
    /// The people whose name holds these words; in lower case.
    person::persons_by_name(community: CommunityId, name: &str, limit: u32) -> Vec<String>;
    /// Sets the e-mail address of a person, or takes it away.
    person::set_email(community: CommunityId, id: &str, email: Option<&str>) -> ();
    /// Erases a person's data.
    person::erase_person(community: CommunityId, id: &str, at_ms: i64) -> u64;
    /// Adds an account, or changes its password.
    person::put_account(community: CommunityId, row: &AccountRow) -> ();
    /// An account by its login.
    person::account(community: CommunityId, login: &str) -> Option<AccountRow>;
    /// The accounts of a community, at most so many.
    person::accounts(community: CommunityId, limit: u32) -> Vec<AccountRow>;
    /// The account of a person.
    person::account_of(community: CommunityId, person: &str) -> Option<AccountRow>;
    /// Takes a person's account away.
    person::delete_account_of(community: CommunityId, person: &str) -> ();
    /// Keeps that somebody here signs in elsewhere, or is asked to.
    person::put_account_elsewhere(community: CommunityId, row: &AccountElsewhereRow) -> ();
    /// Where somebody here signs in, when not here.
    person::account_elsewhere(community: CommunityId, person: &str) -> Option<AccountElsewhereRow>;
    /// Who here is asked to sign in by a login of another community.
    person::account_elsewhere_by(community: CommunityId, home: &str, login: &str) -> Option<AccountElsewhereRow>;
    /// Who here somebody of another community is.
    person::account_elsewhere_of(community: CommunityId, home: &str, home_person: &str) -> Option<AccountElsewhereRow>;
    /// Everybody here who signs in elsewhere, or is asked to; at most so many.
    person::accounts_elsewhere(community: CommunityId, limit: u32) -> Vec<AccountElsewhereRow>;
    /// Nobody signs in elsewhere for this person any more.
    person::delete_account_elsewhere(community: CommunityId, person: &str) -> ();
    /// Notes that somebody who signs in here works in another community, too.
    person::put_work_elsewhere(community: CommunityId, person: &str, there: &str) -> ();
    /// The communities in which somebody who signs in here works, too; at most so many.
    person::work_elsewhere(community: CommunityId, person: &str, limit: u32) -> Vec<String>;
    /// Lets go of one of them; of all where none is named.
    person::delete_work_elsewhere(community: CommunityId, person: &str, there: Option<&str>) -> ();
    /// Begins a session.
    person::put_session(community: CommunityId, token_hash: &str, row: &SessionRow) -> ();
    /// A session by the digest of its token.
    person::session(community: CommunityId, token_hash: &str) -> Option<SessionRow>;
    /// Notes that a session was used, or that another role is worn now.
    person::touch_session(community: CommunityId, token_hash: &str, row: &SessionRow) -> ();
    /// Ends a session.
    person::delete_session(community: CommunityId, token_hash: &str) -> ();
    /// Ends every session of a person.
    person::delete_sessions_of(community: CommunityId, person: &str) -> ();
    /// The sessions of a person, the one that was used last first, at most so many.
    person::sessions_of(community: CommunityId, person: &str, limit: u32) -> Vec<OpenSessionRow>;
    /// Ends every session of a person but one.
    person::delete_sessions_but(community: CommunityId, person: &str, kept_hash: &str) -> ();
    /// Notes that a password fitted and a code is asked.
    person::put_sign_in_step(community: CommunityId, token_hash: &str, row: &SignInStepRow) -> ();
    /// A sign-in that waits for a code, by the digest of its token.
    person::sign_in_step(community: CommunityId, token_hash: &str) -> Option<SignInStepRow>;
    /// Lets go of every sign-in of a person that waits for a code.
    person::delete_sign_in_steps_of(community: CommunityId, person: &str) -> ();
    /// Removes sign-ins that have waited for a code since; how many.
    person::sweep_sign_in_steps(community: CommunityId, before_ms: i64) -> u64;
    /// Keeps a link with which somebody chooses a password; there must be no other of theirs.
    person::put_invitation(community: CommunityId, row: &InvitationRow) -> ();
    /// Such a link by the digest of its code.
    person::invitation(community: CommunityId, code_hash: &str) -> Option<InvitationRow>;
    /// The links under a login that hold after a moment.
    person::invitations_of_login(community: CommunityId, login: &str, after_ms: i64) -> Vec<InvitationRow>;
    /// The link with which a person chooses a password.
    person::invitation_of(community: CommunityId, person: &str) -> Option<InvitationRow>;
    /// Takes the link of a person away.
    person::delete_invitation_of(community: CommunityId, person: &str) -> ();
    /// Removes links that ended before; how many.
    person::sweep_invitations(community: CommunityId, before_ms: i64) -> u64;
    /// Keeps what codes of a person's telephone are reckoned from.
    person::put_second_factor(community: CommunityId, row: &SecondFactorRow) -> ();
    /// What codes of a person's telephone are reckoned from.
    person::second_factor(community: CommunityId, person: &str) -> Option<SecondFactorRow>;
    /// Takes it away, with the codes for whoever lost the telephone.
    person::delete_second_factor(community: CommunityId, person: &str) -> ();
    /// Keeps the digests of such codes.
    person::put_recovery_codes(community: CommunityId, person: &str, hashes: &[String]) -> ();
    /// Takes one of them; false when it is none, or was taken.
    person::take_recovery_code(community: CommunityId, person: &str, code_hash: &str) -> bool;
    /// Links somebody to whom they are to the provider; there must be no other link of theirs, and none to the same.
    person::put_provider_link(community: CommunityId, row: &ProviderLinkRow) -> ();
    /// Whose link it is.
    person::provider_link(community: CommunityId, subject_hash: &str) -> Option<ProviderLinkRow>;
    /// The link of a person.
    person::provider_link_of(community: CommunityId, person: &str) -> Option<ProviderLinkRow>;
    /// Takes the link of a person away.
    person::delete_provider_link_of(community: CommunityId, person: &str) -> ();
    /// Notes that somebody is sent to the provider.
    person::put_provider_step(community: CommunityId, state_hash: &str, row: &ProviderStepRow) -> ();
    /// Takes what was noted of somebody who comes back: once.
    person::take_provider_step(community: CommunityId, state_hash: &str) -> Option<ProviderStepRow>;
    /// Removes what was noted of those who did not come back since; how many.
    person::sweep_provider_steps(community: CommunityId, before_ms: i64) -> u64;
    /// Removes sessions that were not used since; how many.
    person::sweep_sessions(community: CommunityId, before_ms: i64) -> u64;
    /// Keeps what somebody has begun to write in a form.
    person::put_own_draft(community: CommunityId, person: &str, thing: &str, row: &OwnDraftRow) -> ();
    /// What somebody has begun to write on the page of a thing.
    person::own_drafts(community: CommunityId, person: &str, thing: &str) -> Vec<OwnDraftRow>;
    /// Who else has begun to write on the page of a thing since then, without what.
    person::drafts_of_others(
        community: CommunityId, thing: &str, person: &str, since_ms: i64, limit: u32
    ) -> Vec<WritingRow>;
    /// Lets go of what was sent.
    person::delete_own_draft(community: CommunityId, person: &str, thing: &str, form: &str) -> ();
    /// Lets go of all that somebody has begun but the latest.
    person::keep_latest_own_drafts(community: CommunityId, person: &str, most: u32) -> ();
    /// Lets go of what was not touched since; how many.
    person::sweep_own_drafts(community: CommunityId, before_ms: i64) -> u64;
    /// Saves by what somebody narrows the worklist.
    person::put_own_filter(community: CommunityId, person: &str, row: &OwnFilterRow) -> ();
    /// By what somebody narrows the worklist, by name.
    person::own_filters(community: CommunityId, person: &str, limit: u32) -> Vec<OwnFilterRow>;
    /// Lets go of one of them.
    person::delete_own_filter(community: CommunityId, person: &str, name: &str) -> ();
    /// Notes who stands in for somebody.
    person::put_stand_in(community: CommunityId, row: &StandInRow) -> ();
    /// Who stands in for whom now or later.
    person::stand_ins(community: CommunityId, now_ms: i64, limit: u32) -> Vec<StandInRow>;
    /// Nobody stands in for somebody any more.
    person::delete_stand_in(community: CommunityId, person: &str) -> ();
    /// Lets go of all that somebody keeps at their desk.
    person::delete_own_desk(community: CommunityId, person: &str) -> ();
    /// Puts another name, telephone number and e-mail address in place of those that somebody left; false where they
    /// were erased, or nobody is there.
    person::set_contact(community: CommunityId, row: &PersonRow) -> bool;
    /// Lets go of what is kept beside somebody's contacts: who agreed for them, to what they agreed, their letters.
    person::forget_beside_person(community: CommunityId, person: &str) -> ();
    /// Lets go of names and contacts of whoever raised or supported nothing but what ended before; how many people.
    person::sweep_contacts(community: CommunityId, before_ms: i64) -> u64;
    /// Notes who agreed for a child that its contacts are kept.
    person::put_guardian(community: CommunityId, row: &GuardianRow) -> ();
    /// Who agreed for a child.
    person::guardian(community: CommunityId, person: &str) -> Option<GuardianRow>;
    /// Notes that somebody looked at people's data.
    person::note_looks(community: CommunityId, rows: &[DataLookRow]) -> ();
    /// Whose data somebody has looked at since, in this way.
    person::looked_at_since(community: CommunityId, person: &str, what: &str, since_ms: i64) -> Vec<String>;
    /// Who looked at whose data, the latest first.
    person::looks(community: CommunityId, filter: &LookFilter<'_>) -> Vec<DataLookRow>;
    /// Removes looks of before; how many.
    person::sweep_looks(community: CommunityId, before_ms: i64) -> u64;
    /// Keeps what somebody asks for about their data.
    person::put_data_request(community: CommunityId, row: &DataRequestRow) -> ();
    /// What somebody asked for.
    person::data_request(community: CommunityId, id: &str) -> Option<DataRequestRow>;
    /// What was asked for with a code, the latest first.
    person::data_requests_of(community: CommunityId, kind: &str, id: &str, limit: u32) -> Vec<DataRequestRow>;
    /// What was asked for by anybody: what waits first, what is due first of all.
    person::data_requests(community: CommunityId, skip: u32, limit: u32) -> Vec<DataRequestRow>;
    /// How much of that waits for an answer.
    person::count_data_requests(community: CommunityId) -> i64;
    /// Answers it; false when somebody else did.
    person::answer_data_request(community: CommunityId, row: &DataRequestRow) -> bool;
    /// Removes what was answered before; how many.
    person::sweep_data_requests(community: CommunityId, before_ms: i64) -> u64;
    /// Queues what has to be told.
    person::put_outbox(community: CommunityId, rows: &[OutboxRow]) -> ();
    /// What still has to be told, of matters at these places where any are named, the oldest first.
    person::outbox_waiting(community: CommunityId, places: Option<&[String]>, limit: u32) -> Vec<OutboxRow>;
    /// Something that is or was to be told.
    person::outbox(community: CommunityId, outbox: i64) -> Option<OutboxRow>;
    /// Notes that it was told; false when somebody else had noted it.
    person::mark_told(community: CommunityId, outbox: i64, by: &str, at_ms: i64) -> bool;
}
