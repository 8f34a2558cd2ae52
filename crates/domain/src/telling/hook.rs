//! Programs and robots that are told of the record.

keyed! {
    /// What is told.
    HookKind {
        /// 程序: a program that takes messages of Standard Webhooks 1.0.
        Webhook = "webhook",
        /// 企业微信群机器人: a robot of a group in WeCom.
        WeCom = "we_com",
        /// 钉钉群机器人: a robot of a group in DingTalk.
        DingTalk = "ding_talk",
    }
}

keyed! {
    /// Why a hook is told nothing any more.
    HookOff {
        /// Somebody turned it off.
        ByHand = "by_hand",
        /// The other side said that it is gone (410).
        Gone = "gone",
        /// It was tried as often as it may be, or never took anything.
        Failing = "failing",
    }
}

impl HookKind {
    /// How the addresses of its kind begin.
    pub fn prefix(self) -> &'static str {
        match self {
            HookKind::Webhook => "http",
            HookKind::WeCom => "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=",
            HookKind::DingTalk => "https://oapi.dingtalk.com/robot/send?access_token=",
        }
    }
}

/// Hooks of one community: a city's platform, some groups.
pub const HOOKS_MAX: usize = 20;
