//! How much is read for what is found.

use super::cursor::LOOKS;
use super::find;

/// Characters the finders read in `text`.
fn looks(text: &str) -> usize {
    LOOKS.set(0);
    find(text);
    LOOKS.get()
}

/// What texts are built of to make a finder look far or look again.
const HOSTILE: [&str; 60] = [
    "1",
    "1 ",
    "1 3 8 0-",
    "电话1 3 ",
    "1\u{200b}",
    "13800138000",
    "110101199001010000",
    "1-2-",
    "a@",
    "a@a.",
    ".@-",
    "一",
    "一单元",
    "1栋-",
    "3-2-",
    "里3-2-301-",
    "我叫",
    "我叫王小明",
    "我叫·",
    "QQ:",
    "微信号:a",
    "qqid  ",
    "x",
    "#",
    "4111 1111 1111 1111 ",
    "账号1",
    "0914-",
    "\u{200b}",
    "本人王",
    "我是",
    "我是村民王",
    "联系人：",
    "联系人：王小明、",
    "：",
    "3栋501、",
    "1栋1楼东",
    "陕A12",
    "川",
    "订单号13800138000",
    "1390000000113900000002",
    "业主王",
    "业主（王",
    "居民王小明，",
    "王小明\n",
    "12-1-1201、",
    "3号502、",
    "住1201",
    "602的",
    "602的张阿姨",
    "1三",
    "壹叁捌-",
    "QQ 1 ",
    "加v",
    "云 A 1 ",
    "王 ",
    "我叫王 小 明 ",
    "3-1-301 王小明",
    "王小明（3-1-301）",
    "Flat 1, ",
    "Name: A ",
];

/// Each at two sizes: the work must grow with the text, and by no more than a fixed number of looks a character.
#[test]
fn work_is_linear_in_hostile_text() {
    const LOOKS_A_CHAR_MAX: usize = 64;
    for unit in HOSTILE {
        let (small, large) = (unit.repeat((1 << 12) / unit.len()), unit.repeat((1 << 16) / unit.len()));
        let (few, many) = (looks(&small), looks(&large));
        assert!(many <= LOOKS_A_CHAR_MAX * large.chars().count(), "{unit:?}: {many} looks");
        assert!(many <= 17 * few + 1000, "{unit:?}: {many} looks after {few}");
    }
    let megabyte = "13800138000，电话1 3 8 0".repeat((1 << 20) / 30);
    assert!(looks(&megabyte) <= LOOKS_A_CHAR_MAX * megabyte.chars().count());
}
