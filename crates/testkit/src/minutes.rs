//! The end of a meeting, for what can only be done once its minutes stand.

use crate::TestApp;
use mingtong_app::meeting::{act_on_meeting, view_meeting};
use mingtong_app::{Hall, Who};
use mingtong_domain::ids::{MeetingId, PersonId};
use mingtong_domain::meeting::Command;
use mingtong_domain::role::{Role, Scope};

/// Notes every item that is open, ends the meeting, and has its minutes written, signed by these members and let stand.
///
/// # Panics
/// When any of that is refused.
pub async fn minutes_stand(t: &TestApp, hall: &Hall, staff: &Who, meeting: &MeetingId, members: &[PersonId]) {
    let act = async |who: &Who, command: Command<String>| {
        act_on_meeting(&t.app, hall, who, meeting.clone(), None, command).await.expect("it is done");
    };
    let view = async || view_meeting(&t.app, hall, staff, meeting).await.expect("it is there");
    let before = view().await.meeting;
    for item in before.open_items() {
        act(staff, Command::NoteItem { item: item.id, text: None }).await;
    }
    act(staff, Command::End {}).await;
    act(staff, Command::WriteMinutes { text: "会议记录".to_owned() }).await;
    let version = view().await.minutes.last().expect("they are written").digest.clone();
    for person in members {
        let scope = Scope::Body(before.body.clone());
        let member = Who::in_role(person.clone(), Role::CouncilMember, scope);
        let (version, person) = (version.clone(), person.clone());
        act(&member, Command::SignMinutes { version, person, pictures: vec![] }).await;
    }
    act(staff, Command::FreezeMinutes {}).await;
}
