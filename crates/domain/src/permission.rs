//! Who may do what: one table. It is printed as a golden file (`tests/golden/permissions.snap`) for people to review.
//!
//! The table says which roles may attempt an act at all. What depends on the matter (its state, its unit, its place,
//! who did the work) is decided beside it in [`crate::matter`].

use crate::refusal::{Code, Refusal};
use crate::role::Role;

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $key:literal : $roles:expr,)*) => {
        /// Something that a person may attempt.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Act { $($(#[$doc])* $name,)* }

        impl Act {
            /// Every act, in the order of the table.
            pub const ALL: &'static [Act] = &[$(Act::$name,)*];

            /// The key in texts, code and API: `open_for_claim`.
            pub fn key(self) -> &'static str {
                match self { $(Act::$name => $key,)* }
            }

            /// The roles that may attempt the act.
            pub fn roles(self) -> &'static [Role] {
                match self { $(Act::$name => $roles,)* }
            }
        }
    };
}

use Role::*;

const EVERYBODY: &[Role] = &Role::ALL;
const DESK: &[Role] = &[Staff, Secretary];
const DESK_AND_STREET: &[Role] = &[Staff, Secretary, Street];
const LEADERS: &[Role] = &[Secretary, Street];
const HANDLERS: &[Role] = &[Staff, Secretary, UnitHandler];
const HANDLERS_AND_STREET: &[Role] = &[Staff, Secretary, UnitHandler, Street];
const INSIDE: &[Role] = &[
    BuildingLead,
    GroupMember,
    CouncilMember,
    GridWorker,
    Delegate,
    Staff,
    Secretary,
    UnitHandler,
    Street,
    Supervisor,
];
const WITNESSES: &[Role] = &[BuildingLead, GroupMember, CouncilMember, GridWorker, Staff, Secretary, Street];
const RAISERS: &[Role] =
    &[Public, BuildingLead, GroupMember, CouncilMember, GridWorker, Delegate, Staff, Secretary, UnitHandler, Street];

acts! {
    /// Raise a matter 提出.
    Raise = "raise": RAISERS,
    /// Say "me too" 附议.
    Support = "support": &[
        Public, Raiser, BuildingLead, GroupMember, CouncilMember, GridWorker, Delegate, Staff, Secretary, UnitHandler,
    ],
    /// Accept it 受理.
    Accept = "accept": DESK,
    /// Decline it with a reason and where to go instead 不予受理.
    Decline = "decline": DESK,
    /// Merge it into another 并案.
    Merge = "merge": DESK,
    /// Give it to a unit 交办.
    Assign = "assign": DESK_AND_STREET,
    /// Let units come forward 开放认领.
    OpenForClaim = "open_for_claim": DESK,
    /// Take it on with a plan 认领.
    Claim = "claim": HANDLERS,
    /// Send it back with a reason 退回.
    Return = "return": HANDLERS_AND_STREET,
    /// Decide who does work that was returned too often 裁定.
    Arbitrate = "arbitrate": LEADERS,
    /// Put it off with a public reason and a date on which it comes back 挂账.
    Defer = "defer": LEADERS,
    /// Take a deferred matter up again before its date 恢复办理.
    Resume = "resume": DESK_AND_STREET,
    /// Report it to the street office 上报街道.
    Escalate = "escalate": DESK,
    /// Answer in public 答复.
    Reply = "reply": &[Delegate, Staff, Secretary, UnitHandler, Street],
    /// Write an internal note 内部备注.
    Note = "note": &[Delegate, GridWorker, Staff, Secretary, UnitHandler, Street],
    /// Ask in public how it stands 跟进.
    FollowUp = "follow_up": &[BuildingLead, GroupMember, CouncilMember, Delegate, Secretary, Street],
    /// Report the work as done 办结.
    MarkDone = "mark_done": HANDLERS_AND_STREET,
    /// Check that it is done; never by the handler 核实.
    Verify = "verify": WITNESSES,
    /// Close it 结案.
    Close = "close": DESK_AND_STREET,
    /// Judge the outcome 评价.
    Rate = "rate": &[Raiser],
    /// Open it again 重办.
    Reopen = "reopen": &[Raiser, Staff, Secretary, Street],
    /// Take it back 撤回.
    Withdraw = "withdraw": &[Raiser],
    /// Decide whether personal data found in its texts stay masked 个人信息复核.
    ReviewPersonalData = "review_personal_data": DESK,
    /// Announce a reception 发布接访.
    OpenReception = "open_reception": DESK,
    /// Write a matter down at a reception 接访登记.
    WriteReception = "write_reception": &[Delegate, Staff, Secretary],
    /// End a reception 结束接访.
    CloseReception = "close_reception": &[Delegate, Staff, Secretary],
    /// Tell a raiser or supporter what was answered, outside the program 告知.
    Tell = "tell": DESK,
    /// Take in a file of letters 导入.
    Import = "import": DESK,
    /// Take an import back 撤销导入.
    UndoImport = "undo_import": DESK,
    /// Erase a text or a person's data 删除个人信息.
    Erase = "erase": &[Secretary, Admin],
    /// Add a place, or change its code 地点登记.
    RegisterPlace = "register_place": &[Staff, Secretary, Admin],
    /// Add a unit 单位登记.
    RegisterUnit = "register_unit": &[Staff, Secretary, Admin],
    /// Add a body 议事组织登记.
    FormBody = "form_body": &[Secretary, Admin],
    /// Give a role to a person, or end it 授予角色.
    GrantRole = "grant_role": &[Secretary, Admin],
    /// Say how people reach the community 公布联系方式.
    TellContact = "tell_contact": &[Secretary, Admin],
    /// Change a rule of the rule book 修改规则.
    SetRule = "set_rule": &[Secretary, Admin],
    /// Read the public record 查看公开记录.
    ReadPublic = "read_public": EVERYBODY,
    /// Read the worklist 查看待办.
    ReadWork = "read_work": INSIDE,
    /// Read matters that are only for staff 查看不公开事项.
    ReadPrivate = "read_private": &[Staff, Secretary, Street, Supervisor],
    /// Read who raised a matter and how to reach them 查看联系方式.
    ReadContacts = "read_contacts": DESK,
    /// Export the matters 导出.
    Export = "export": &[Staff, Secretary, Street, Supervisor],
}

/// Whether a person wearing `role` may attempt `act` at all.
pub fn may(role: Role, act: Act) -> bool {
    act.roles().contains(&role)
}

/// Refuses what the table does not give to `role`.
///
/// # Errors
/// [`Code::RoleMayNot`], with the role.
pub fn authorise(role: Role, act: Act) -> Result<(), Refusal> {
    if may(role, act) { Ok(()) } else { Err(Refusal::new(Code::RoleMayNot, act.key()).with(role.key())) }
}

impl Act {
    /// The act of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|act| act.key() == key)
    }
}

/// The whole table as text: a line per act, a column per role.
pub fn table() -> String {
    let mut out = format!("{:22}", "");
    for role in Role::ALL {
        out.push_str(&format!(" {:>14}", role.key()));
    }
    out.push('\n');
    for act in Act::ALL {
        out.push_str(&format!("{:22}", act.key()));
        for role in Role::ALL {
            out.push_str(&format!(" {:>14}", if may(role, *act) { "yes" } else { "·" }));
        }
        out.push('\n');
    }
    out
}
