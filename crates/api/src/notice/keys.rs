//! The words of notices.

use crate::keys::mirror;

mirror! {
    /// What kind of notice it is.
    NoticeKind = mingtong_domain::notice::NoticeKind {
        Founding, Candidates, Agenda, Resolution, Result, Accounts, Other
    }
    /// Where a notice was posted.
    PostedWay = mingtong_domain::notice::Way { Board, Gate, Screen, GroupChat, Website, Other }
    /// The state of a notice: its period runs or is to come, is over, or it was taken down.
    NoticeStage = mingtong_domain::notice::StageKind { Posted, Over, TakenDown }
}
