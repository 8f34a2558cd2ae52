//! What is published otherwise than it follows from the log, in a sentence for somebody who is no engineer.

use super::compared::{Difference, NOTHING};
use super::naming::{ACCOUNT, Naming, short};
use super::places::{Place, last_part};
use super::staff_shown::{ELSEWHERE, MEMBERS};

/// What stands in the place of a sign that would steer a terminal: some of it was said by a stranger.
const NO_SIGN: &str = "\u{fffd}";

/// A difference in words.
pub fn sentence(it: &Difference, naming: &Naming<'_>) -> String {
    let said = match it.what {
        "page" => naming.text("cli-verify-page", &[("place", it.place.clone()), ("theirs", it.theirs.clone())]),
        "text" | "words" => of_words(it, naming),
        "picture" => of_picture(it, naming),
        "ballot_after_close" => of_ballot(it, naming),
        "turnout" => of_turnout(it, naming),
        "sums" => of_sums(it, naming),
        "staff" => of_staff(it, naming),
        "vote" => of_sheet(it, naming).unwrap_or_else(|| of_value(it, naming)),
        _ => of_value(it, naming),
    };
    said.replace(char::is_control, NO_SIGN)
}

/// Words that are not those that were recorded: changed, gone, or never recorded.
fn of_words(it: &Difference, naming: &Naming<'_>) -> String {
    let (of, reference) = it.place.rsplit_once(' ').unwrap_or((it.place.as_str(), ""));
    let of = of.trim_matches('"');
    let thing = if it.what == "text" { naming.matter(of) } else { naming.stream(of) };
    let key = match (it.ours == NOTHING, it.theirs == NOTHING) {
        (false, true) if !it.place.contains(' ') => "cli-verify-words-none",
        _ if reference.is_empty() => "cli-verify-only-published",
        _ if it.ours == ELSEWHERE => "cli-verify-words-elsewhere",
        (true, _) => "cli-verify-words-strange",
        (false, true) => "cli-verify-words-gone",
        (false, false) => "cli-verify-words-changed",
    };
    let said = naming.text(key, &[("thing", thing), ("digest", short(reference))]);
    let said = match &it.entry {
        Some((position, kind)) => of_entry(said, *position, kind, naming),
        None => said,
    };
    match &it.shown {
        Some(shown) => naming.text("cli-verify-words-shown", &[("said", said), ("shown", shown.clone())]),
        None => said,
    }
}

/// In which entry words were recorded, and at which step where that has a word.
fn of_entry(said: String, position: i64, kind: &str, naming: &Naming<'_>) -> String {
    let (entry, word) = (position.to_string(), naming.kind(kind));
    match word == kind {
        true => naming.text("cli-verify-words-entry", &[("said", said), ("entry", entry)]),
        false => naming.text("cli-verify-words-step", &[("said", said), ("entry", entry), ("step", word)]),
    }
}

/// A picture that is not the one that was recorded, or is not there.
fn of_picture(it: &Difference, naming: &Naming<'_>) -> String {
    let (page, name) = it.place.rsplit_once(' ').unwrap_or((it.place.as_str(), ""));
    let thing = Place::at(page, naming).named(naming);
    let key = if it.theirs == NOTHING { "cli-verify-picture-gone" } else { "cli-verify-picture-changed" };
    naming.text(key, &[("thing", thing), ("digest", short(name))])
}

/// A ballot that did not come before the close. By the log is when the vote closed, published is when the ballot came.
fn of_ballot(it: &Difference, naming: &Naming<'_>) -> String {
    let (vote, elector) = it.place.split_once(" ballot ").unwrap_or((it.place.as_str(), NOTHING));
    let number = |ms: &str| ms.parse::<i64>().ok();
    let key = match (number(&it.theirs), number(&it.ours)) {
        (None, _) => "cli-verify-ballot-unrecorded",
        (Some(came), Some(closed)) if came < closed => "cli-verify-ballot-after-count",
        _ => "cli-verify-ballot-late",
    };
    let moment = |ms: &str| naming.moment(ms).unwrap_or_else(|| ms.to_owned());
    let args = [
        ("vote", vote.to_owned()),
        ("elector", elector.to_owned()),
        ("closed", moment(&it.ours)),
        ("came", moment(&it.theirs)),
    ];
    naming.text(key, &args)
}

/// A sheet that is not the one that was counted. The log holds its digest and not its lines.
fn of_sheet(it: &Difference, naming: &Naming<'_>) -> Option<String> {
    let digest = |side: &str| short(side.trim_matches('"'));
    if let Some(vote) = it.place.strip_suffix(" sheet/0") {
        let args = [("vote", vote.to_owned()), ("ours", digest(&it.ours)), ("theirs", digest(&it.theirs))];
        return Some(naming.text("cli-verify-sheet-changed", &args));
    }
    let vote = it.place.strip_suffix(" sheet").filter(|_| it.theirs == NOTHING)?;
    Some(naming.text("cli-verify-sheet-gone", &[("vote", vote.to_owned())]))
}

/// More who take part than can. By the log is how many can at the most, published how many do at the least.
fn of_turnout(it: &Difference, naming: &Naming<'_>) -> String {
    let args = [("thing", place(it, naming).0), ("ours", it.ours.clone()), ("theirs", it.theirs.clone())];
    naming.text("cli-verify-turnout", &args)
}

/// More of the staff of units than something is recorded of.
fn of_staff(it: &Difference, naming: &Naming<'_>) -> String {
    let key = if it.place == MEMBERS { "cli-verify-staff-members" } else { "cli-verify-staff-services" };
    naming.text(key, &[("ours", it.ours.clone()), ("theirs", it.theirs.clone())])
}

/// A sum that does not follow from those that are published beside it.
fn of_sums(it: &Difference, naming: &Naming<'_>) -> String {
    let args = [("thing", place(it, naming).0), ("ours", it.ours.clone()), ("theirs", it.theirs.clone())];
    naming.text("cli-verify-sums", &args)
}

/// A value, or a thing that one side does not have at all.
fn of_value(it: &Difference, naming: &Naming<'_>) -> String {
    let (thing, noun, field) = place(it, naming);
    let is_nothing = |side: &str| [NOTHING, "null"].contains(&side);
    // A thing of a list is said by its name.
    let is_whole =
        |side: &str| side.starts_with(['{', '[']) || it.what == "thing" && it.place.ends_with(&format!(" {side}"));
    let alone = match (it.ours.as_str(), it.theirs.as_str()) {
        (ours, theirs) if is_whole(ours) && is_nothing(theirs) => Some("cli-verify-only-log"),
        (ours, theirs) if is_nothing(ours) && is_whole(theirs) => Some("cli-verify-only-published"),
        _ => None,
    };
    if let Some(key) = alone {
        return naming.text(key, &[("thing", thing)]);
    }
    let (mut ours, mut theirs) = (naming.value(noun, field, &it.ours), naming.value(noun, field, &it.theirs));
    // What differs by less than is shown is shown as it is.
    if ours == theirs {
        (ours, theirs) = (it.ours.clone(), it.theirs.clone());
    }
    naming.text("cli-verify-differs", &[("thing", thing), ("ours", ours), ("theirs", theirs)])
}

/// What a place is called, of what noun it is, and the last part of its field that is no number.
fn place<'d>(it: &'d Difference, naming: &Naming<'_>) -> (String, &'static str, &'d str) {
    let field = last_part(&it.place);
    let label = match it.what {
        "statistics" => "cli-verify-of-statistics",
        "numbers" => "cli-verify-of-numbers",
        "matter" => return (with_field(&it.place, |id| naming.matter(id), naming), "matter", field),
        // Only pages have an address.
        "sums" if !it.place.starts_with('/') => {
            return (with_field(&it.place, |row| of_table(row, naming), naming), "", field);
        }
        "thing" | "turnout" | "sums" => {
            let place = Place::at(&it.place, naming);
            return (place.named(naming), place.noun, field);
        }
        ACCOUNT => return (of_account(&it.place, naming), ACCOUNT, field),
        "table" => return (with_field(&it.place, |row| of_table(row, naming), naming), "", field),
        _ => return (of_vote(&it.place, naming), "vote", field),
    };
    (format!("{} {}", naming.words.t(label), of_figure(&it.place, naming)).trim_end().to_owned(), "", field)
}

/// An account of a year, or all together, and which figure of it: 账目 f1 2026 支出 施工.
fn of_account(place: &str, naming: &Naming<'_>) -> String {
    let (of, figure) = place.split_once('/').unwrap_or((place, ""));
    let of = of.strip_prefix("total ").map_or(of.to_owned(), |year| format!("{} {year}", naming.field("total")));
    let named = format!("{} {of} {}", naming.words.t("cli-verify-of-account"), naming.figure_of_account(figure));
    named.trim_end().to_owned()
}

/// A vote, and what of its count.
fn of_vote(place: &str, naming: &Naming<'_>) -> String {
    let (vote, field) = place.split_once(' ').unwrap_or((place, ""));
    format!("{} {vote} {}", naming.words.t("cli-verify-of-vote"), naming.field(field)).trim_end().to_owned()
}

/// A figure, and of which year where it is of one: 2026 收到、已解决的.
fn of_figure(place: &str, naming: &Naming<'_>) -> String {
    let path = place.trim_start_matches("/statistics").trim_start_matches("/numbers?period=");
    let parts = path.split('/').filter(|part| !part.is_empty()).map(|part| naming.figure(part));
    parts.collect::<Vec<_>>().join(" ")
}

/// A thing, and which field of it: 事项 明通2026-0031 公开答复数.
fn with_field(place: &str, named: impl Fn(&str) -> String, naming: &Naming<'_>) -> String {
    match place.split_once('/') {
        Some((thing, field)) => format!("{} {}", named(thing), naming.field(field)),
        None => named(place),
    }
}

/// A row of an exported table, or a line of its CSV.
fn of_table(place: &str, naming: &Naming<'_>) -> String {
    let (table, row) = place.split_once(' ').unwrap_or((place, ""));
    let (key, table) = match naming.words.word_if_any("open-data-table", table) {
        Some(table) => ("cli-verify-row", table),
        None => ("cli-verify-line", table.to_owned()),
    };
    naming.text(key, &[("table", table), ("row", row.to_owned())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_words::{Language, Words};

    fn said(language: Language, what: &'static str, place: &str, (ours, theirs): (&str, &str)) -> String {
        let (ours, theirs) = (ours.to_owned(), theirs.to_owned());
        let it = Difference { what, place: place.to_owned(), ours, theirs, shown: None, entry: None };
        sentence(&it, &Naming::new(Words::new(language), "明通"))
    }

    fn zh(what: &'static str, place: &str, sides: (&str, &str)) -> String {
        said(Language::ZhCn, what, place, sides)
    }

    #[test]
    fn a_matter_of_one_side_alone_is_named_by_its_number() {
        let item = r#"{"state":"accepted"}"#;
        let gone = zh("matter", "2026-0016", (item, NOTHING));
        assert_eq!(gone, "事项 明通2026-0016：按日志有，公布的里面没有");
        let strange = said(Language::En, "matter", "2026-0016", (NOTHING, item));
        assert_eq!(strange, "Matter 明通2026-0016: it is published, and does not follow from the log");
        let notice = zh("thing", "/notices n1", ("n1", NOTHING));
        assert_eq!(notice, "公示 n1：按日志有，公布的里面没有");
        let beside = said(Language::En, "thing", "/projects?matter=2026-0016 2026-0003", (NOTHING, "2026-0003"));
        assert!(beside.contains("Project 2026-0003") && beside.contains("Matter 明通2026-0016"), "{beside}");
        let row = zh("table", "matters 明通2026-0016", (item, NOTHING));
        assert_eq!(row, "表格“事项”明通2026-0016：按日志有，公布的里面没有");
        let cell = zh("table", "matters.csv 2/replies", ("1", "7"));
        assert_eq!(cell, "表格 matters.csv 第 2 行 公开答复数：按日志是 1，公布的是 7");
    }

    #[test]
    fn moments_are_those_of_a_clock_and_keys_are_words() {
        let due = zh("matter", "2026-0016/next_clock/due_ms", ("1623115800000", "1623202200000"));
        assert_eq!(due, "事项 明通2026-0016 当前期限：按日志是 2021-06-08 09:30:00，公布的是 2021-06-09 09:30:00");
        let second = zh("matter", "2026-0016/next_clock/due_ms", ("1623115800000", "1623115800001"));
        assert!(second.contains("1623115800001"), "{second}");
        let state = zh("matter", "2026-0016/state", ("\"accepted\"", "\"closed\""));
        assert_eq!(state, "事项 明通2026-0016 状态：按日志是 已受理，公布的是 已办结");
        let counted = zh("statistics", "/statistics/received", ("3", "4"));
        assert_eq!(counted, "统计 收到的：按日志是 3，公布的是 4");
        let share = zh("statistics", "/statistics/response/of", ("3", "4"));
        assert_eq!(share, "统计 响应率 分子：按日志是 3，公布的是 4");
        let of_year = zh("numbers", "/numbers?period=2026/solved", ("3", "4"));
        assert_eq!(of_year, "年度数字 2026 收到、已解决的：按日志是 3，公布的是 4");
        let took = zh("numbers", "/numbers?period=2026/took/0/within_80", ("3", "4"));
        assert_eq!(took, "年度数字 2026 用了多少时间 第 1 项 八成不超过：按日志是 3，公布的是 4");
        let hidden = zh("statistics", "/statistics", ("{}", "null"));
        assert_eq!(hidden, "统计：按日志有，公布的里面没有");
    }

    #[test]
    fn what_does_not_add_up_is_told_in_yuan() {
        let balance = zh("sums", "/funds/f1/balance", ("600.00", "500.00"));
        assert!(balance.starts_with("资金 f1 ") && balance.contains("600.00 元"), "{balance}");
        let row = zh("sums", "funds f1/closing_fen", ("600.00", "500.00"));
        assert!(row.starts_with("表格“资金和今年的收支”f1 ") && row.contains("500.00 元"), "{row}");
        let paid = zh("account", "f1 2026/expense/work", ("\"600.00\"", "\"500.00\""));
        assert!(paid.starts_with("账目 f1 2026 支出") && paid.ends_with("公布的是 500.00 元"), "{paid}");
        let planned = zh("account", "f1 2026/budget/0/planned", ("\"600.00\"", "\"500.00\""));
        assert!(planned.starts_with("账目 f1 2026 预算 第 1 项 预算："), "{planned}");
        let all = zh("account", "total 2026/closing", ("\"600.00\"", "null"));
        assert!(all.starts_with("账目 合计 2026 期末余额") && all.ends_with("公布的是 —"), "{all}");
        let verdict = zh("vote", "v1 verdicts/0", ("\"carried\"", "\"no_quorum\""));
        assert_eq!(verdict, "表决 v1 各项结果（按顺序） 第 1 项：按日志是 通过，公布的是 参加的人不够，没有作出决定");
        let closes = zh("thing", "/votes/v1/window/closes_ms", ("1623115800000", "1623202200000"));
        assert!(closes.starts_with("表决 v1 投票时间 截止投票") && closes.contains("2021-06-09 09:30:00"), "{closes}");
    }

    #[test]
    fn of_a_sheet_no_line_is_named() {
        let (recorded, published) = (format!("\"{}\"", "a".repeat(64)), format!("\"{}\"", "b".repeat(64)));
        let changed = said(Language::En, "vote", "v1 sheet/0", (&recorded, &published));
        assert!(
            changed.contains("aaaaaaaaaaaa…") && changed.contains("which line was changed cannot be told"),
            "{changed}"
        );
        let gone = zh("vote", "v1 sheet", ("abc", NOTHING));
        assert!(gone.starts_with("表决 v1") && !gone.contains("abc"), "{gone}");
    }

    #[test]
    fn a_ballot_is_told_with_when_it_came() {
        let closed = "1623115800000";
        let late = zh("ballot_after_close", "v1 ballot 7", (closed, "1623202200000"));
        assert!(late.contains("2021-06-09 09:30:00") && late.contains("2021-06-08 09:30:00"), "{late}");
        let unrecorded = zh("ballot_after_close", "v1 ballot 7", (closed, NOTHING));
        let after_count = zh("ballot_after_close", "v1 ballot 7", (closed, "1623115700000"));
        assert!(late != unrecorded && unrecorded != after_count && late != after_count, "{late} {unrecorded}");
    }

    #[test]
    fn too_many_of_the_staff_are_told_with_how_many_can_be() {
        let members = zh("staff", MEMBERS, ("2", "3"));
        assert!(members.contains("3 人") && members.contains("2 人"), "{members}");
        let services = said(Language::En, "staff", "services", ("2", "3"));
        assert!(services.contains("3 services") && services.contains("at most 2"), "{services}");
    }

    #[test]
    fn a_picture_is_told_by_where_it_is_shown() {
        let (name, other) = ("c".repeat(64), "d".repeat(64));
        let changed = zh("picture", &format!("/matters/2026-0016 {name}"), (&name, &other));
        assert!(changed.starts_with("事项 明通2026-0016") && changed.contains("cccccccccccc…"), "{changed}");
        let gone = zh("picture", &format!("/projects/2026-0001 {name}"), (&name, NOTHING));
        assert!(gone.starts_with("项目 2026-0001"), "{gone}");
    }

    #[test]
    fn words_are_told_by_whose_they_are() {
        let digest = "c".repeat(64);
        let changed = zh("text", &format!("2026-0016 {digest}"), (&digest, "dd"));
        assert!(changed.starts_with("事项 明通2026-0016") && changed.contains("cccccccccccc…"), "{changed}");
        let elsewhere = zh("words", &format!("reporting/u1 {digest}"), (ELSEWHERE, &digest));
        assert!(elsewhere.starts_with("双报到 u1") && elsewhere.contains("别处"), "{elsewhere}");
        let gone = zh("words", &format!("notice/n1 {digest}"), (&digest, NOTHING));
        assert!(gone.starts_with("公示 n1") && gone != changed, "{gone}");
        let (shown, entry) = (Some("路灯很亮".to_owned()), Some((7, "matter.rated".to_owned())));
        let (what, place) = ("text", format!("2026-0016 {digest}"));
        let changed = Difference { what, place, ours: digest.clone(), theirs: "dd".to_owned(), shown, entry };
        let said = sentence(&changed, &Naming::new(Words::new(Language::ZhCn), "明通"));
        assert!(said.contains("第 7 条（提出人评价）") && said.contains("“路灯很亮”"), "{said}");
        let named = Difference { what: "words", entry: Some((9, "notice.put_up".to_owned())), ..changed };
        let said = sentence(&named, &Naming::new(Words::new(Language::En), ""));
        assert!(said.contains("entry no. 9") && !said.contains("put_up"), "{said}");
        let none = zh("words", "matter/2026-0016", (r#"{"position":7}"#, NOTHING));
        assert!(none.starts_with("事项 明通2026-0016") && none.contains("words.jsonl"), "{none}");
        let strange = zh("words", "\"notice/\u{1b}n9\"", (NOTHING, "…"));
        assert!(strange.starts_with("公示 \u{fffd}n9"), "{strange}");
    }
}
