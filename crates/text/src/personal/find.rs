//! Goes through a text and wakes the finders.

use super::beside::beside;
use super::contact::{account_at, email_at};
use super::cursor::fold;
use super::dweller::dwelt_in;
use super::english::address_at;
use super::finding::{Finding, Kind, Mark};
use super::home::{home_at, hyphenated_at};
use super::name::Names;
use super::number;
use super::phone::spoken_at;
use super::plate::plate_at;
use super::runs::Runs;
use super::spaced::closed;
use super::visible::Visible;
use std::borrow::Cow;

/// All personal data found in `text`, in the order of the text, none overlapping.
pub fn find(text: &str) -> Vec<Finding> {
    let mut names = Names::of([text]);
    if let Cow::Owned(_) = closed(&Visible::of(text).text).text {
        dwellers(text).iter().for_each(|name| names.add(Some(name)));
    }
    let marks = marks(text, &names);
    marks.into_iter().map(|Mark { kind, range, .. }| Finding { kind, range }).collect()
}

/// All marks of a text with the names it is read with, in the order of the text, none overlapping.
pub(super) fn marks(text: &str, names: &Names) -> Vec<Mark> {
    let visible = Visible::of(text);
    seen_marks(&visible.text, names).into_iter().map(|mark| visible.in_whole(mark)).collect()
}

/// The names alone of a text, in its order, none overlapping.
pub(super) fn name_marks(text: &str, names: &Names) -> Vec<Mark> {
    let visible = Visible::of(text);
    let mut marks = Vec::new();
    names.find(&visible.text, &mut marks);
    in_order(marks).into_iter().map(|mark| visible.in_whole(mark)).collect()
}

/// Who is named beside a home of a text.
pub(super) fn dwellers(text: &str) -> Vec<String> {
    let visible = Visible::of(text);
    let closed = closed(&visible.text);
    let marks = seen_marks(&closed.text, &Names::default());
    let names = marks.into_iter().filter(|mark| mark.kind == Kind::Name);
    names.map(|mark| closed.text[mark.range].to_owned()).collect()
}

/// All marks of a text without hidden characters.
fn seen_marks(text: &str, names: &Names) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut runs = Runs::default();
    for (at, c) in text.char_indices() {
        let c = fold(c);
        match c {
            '0'..='9' => {
                runs.wake(text, at);
                marks.extend(hyphenated_at(text, at));
                marks.extend((c == '1').then(|| spoken_at(text, at)).flatten());
            }
            '一' | '幺' | '么' | '壹' => marks.extend(spoken_at(text, at)),
            '@' => marks.extend(email_at(text, at)),
            'a' | 'b' | 'f' | 'r' | 't' | 'u' => marks.extend(address_at(text, at)),
            '的' => marks.extend(dwelt_in(text, at)),
            'q' | 'v' | 'w' | '微' | '薇' | '扣' => marks.extend(account_at(text, at)),
            '京' | '津' | '沪' | '渝' | '冀' | '豫' | '云' | '辽' | '黑' | '湘' | '皖' | '鲁' | '新' | '苏' | '浙'
            | '赣' | '鄂' | '桂' | '甘' | '晋' | '蒙' | '陕' | '吉' | '闽' | '贵' | '粤' | '青' | '藏' | '川'
            | '宁' | '琼' | '滇' | '黔' => {
                marks.extend(plate_at(text, at));
            }
            '#' | '栋' | '幢' | '座' | '楼' | '单' | '院' | '区' | '苑' | '园' | '城' | '庭' | '府' | '湾' | '期'
            | '寓' | '庄' | '里' | '住' | '号' => marks.extend(home_at(text, at)),
            _ => {}
        }
    }
    number::find(runs, text, &mut marks);
    let homes = marks.iter().filter(|mark| mark.kind == Kind::HomeAddress);
    let dwellers: Vec<Mark> = homes.flat_map(|home| beside(text, &home.range)).collect();
    marks.extend(dwellers);
    names.find(text, &mut marks);
    in_order(marks)
}

/// By place, the longer of two that begin together first (an e-mail address made of a phone number is an e-mail
/// address); then only what begins after the end of the one before.
fn in_order(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end), mark.kind));
    let mut end = 0;
    marks.retain(|mark| {
        let free = mark.range.start >= end;
        end = if free { mark.range.end } else { end };
        free
    });
    marks
}
