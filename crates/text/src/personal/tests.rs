//! What is found, what is left alone, what a masked text shows, and how much is read for it.

use super::cursor::LOOKS;
use super::{Finding, Kind, Masker, find, mask};
use proptest::prelude::*;

pub(super) fn found(text: &str) -> Vec<(Kind, &str)> {
    find(text).into_iter().map(|Finding { kind, range }| (kind, &text[range])).collect()
}

#[test]
fn finds_numbers() {
    use Kind::{BankCard, IdNumber, Phone};
    for (text, kind, expected) in [
        ("电话：13800138000，请回复", Phone, "13800138000"),
        ("电话１３８００１３８０００。", Phone, "１３８００１３８０００"),
        ("138 0013 8000", Phone, "138 0013 8000"),
        ("138-0013-8000", Phone, "138-0013-8000"),
        ("138.0013.8000", Phone, "138.0013.8000"),
        ("１３８　００１３　８０００", Phone, "１３８　００１３　８０００"),
        ("138\u{200b}0013\u{202e}8000", Phone, "138\u{200b}0013\u{202e}8000"),
        ("13871\u{200b}002211", Phone, "13871\u{200b}002211"),
        ("1\u{fe0f}\u{20e3}3\u{fe0f}\u{20e3}871002211", Phone, "1\u{fe0f}\u{20e3}3\u{fe0f}\u{20e3}871002211"),
        ("138 71 00 22 11", Phone, "138 71 00 22 11"),
        ("138-71-00-22-11", Phone, "138-71-00-22-11"),
        ("13871 002211", Phone, "13871 002211"),
        ("call me 1387100 2211", Phone, "1387100 2211"),
        ("１３８７１００ ２２１１", Phone, "１３８７１００ ２２１１"),
        ("壹叁捌柒壹零零贰贰壹壹", Phone, "壹叁捌柒壹零零贰贰壹壹"),
        ("幺三八 七一零零 二二一一", Phone, "幺三八 七一零零 二二一一"),
        ("1三八7一00二2一1", Phone, "1三八7一00二2一1"),
        ("手机1 3 8 0 0 1 3 8 0 0 0", Phone, "1 3 8 0 0 1 3 8 0 0 0"),
        ("找我 1 3 8 0 0 1 3 8 0 0 0", Phone, "1 3 8 0 0 1 3 8 0 0 0"),
        ("138／0013／8000", Phone, "138／0013／8000"),
        ("138_0013_8000", Phone, "138_0013_8000"),
        ("138，0013，8000", Phone, "138，0013，8000"),
        ("138-00138000", Phone, "138-00138000"),
        ("电话138 00138000", Phone, "138 00138000"),
        ("1380-0138-000", Phone, "1380-0138-000"),
        ("+8613800138000", Phone, "8613800138000"),
        ("+86 138 0013 8000", Phone, "138 0013 8000"),
        ("86-13800138000", Phone, "13800138000"),
        ("008613800138000", Phone, "008613800138000"),
        ("013800138000", Phone, "013800138000"),
        ("28#楼13800138000   30#楼", Phone, "13800138000"),
        ("𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", Phone, "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎"),
        ("0473—2215683。", Phone, "0473—2215683"),
        ("(0914)2312345", Phone, "0914)2312345"),
        ("（０２９）８７６５４３２１", Phone, "０２９）８７６５４３２１"),
        ("010-8765 4321", Phone, "010-8765 4321"),
        ("打09142326615没人接", Phone, "09142326615"),
        ("身份证110101199001010000", IdNumber, "110101199001010000"),
        ("身份证号11010119900101001X，男", IdNumber, "11010119900101001X"),
        ("11010119900101001ｘ", IdNumber, "11010119900101001ｘ"),
        ("110101 19900101 0000", IdNumber, "110101 19900101 0000"),
        ("110101-1990-0101-0000", IdNumber, "110101-1990-0101-0000"),
        ("１１０１０１１９９００１０１００００", IdNumber, "１１０１０１１９９００１０１００００"),
        ("老身份证612501400714123", IdNumber, "612501400714123"),
        ("证号C1101011990010100001007", IdNumber, "110101199001010000"),
        ("卡号6222021234567890128", BankCard, "6222021234567890128"),
        ("6222 0212 3456 7890 128", BankCard, "6222 0212 3456 7890 128"),
        ("4111111111111111", BankCard, "4111111111111111"),
        ("信合账号：2706120101109000123456", BankCard, "2706120101109000123456"),
    ] {
        assert_eq!(found(text), [(kind, expected)], "{text}");
    }
}

#[test]
fn finds_accounts_homes_and_names() {
    use Kind::{Account, Email, HomeAddress, Name};
    for (text, kind, expected) in [
        ("邮箱 zhang.san_1@mail.qq.com欢迎", Email, "zhang.san_1@mail.qq.com"),
        ("gag13800138000@163.com", Email, "gag13800138000@163.com"),
        ("ａｂｃ＠１６３．ｃｏｍ", Email, "ａｂｃ＠１６３．ｃｏｍ"),
        ("信 a@b.cn.", Email, "a@b.cn"),
        ("QQ：330299839", Account, "330299839"),
        ("ＱＱ号是３３０２９９８３９", Account, "３３０２９９８３９"),
        ("扣扣12345", Account, "12345"),
        ("微信号：zhang_san88", Account, "zhang_san88"),
        ("加微信: lisi-2020 谢谢", Account, "lisi-2020"),
        ("vx：abc12345", Account, "abc12345"),
        ("住3栋2单元501室", HomeAddress, "3栋2单元501室"),
        ("２９＃一单元５０１的买房者", HomeAddress, "２９＃一单元５０１"),
        ("14号楼1单元301号居住", HomeAddress, "14号楼1单元301号"),
        ("14幢楼1单元301号", HomeAddress, "14幢楼1单元301号"),
        ("1#2单元3楼1号", HomeAddress, "1#2单元3楼1号"),
        ("三栋二单元五零一室", HomeAddress, "三栋二单元五零一室"),
        ("A座1201室", HomeAddress, "A座1201室"),
        ("2单元 501 室", HomeAddress, "2单元 501"),
        ("3号楼501号房", HomeAddress, "3号楼501号房"),
        ("14号院1幢2单元301，", HomeAddress, "14号院1幢2单元301"),
        ("14号院1-2-301", HomeAddress, "14号院1-2-301"),
        ("惠民小区3-2-1501室", HomeAddress, "3-2-1501室"),
        ("3栋2-501", HomeAddress, "3栋2-501"),
        ("您好！我叫雷连菊，女", Name, "雷连菊"),
        ("我叫谢超，感谢", Name, "谢超"),
        ("我叫：欧阳建国家住", Name, "欧阳建国"),
        ("我叫李强今年30岁", Name, "李强"),
        ("我是叫孙宏博", Name, "孙宏博"),
        ("本人姓名：王三喜。", Name, "王三喜"),
        ("我叫买买提·吐尔逊，", Name, "买买提·吐尔逊"),
    ] {
        assert_eq!(found(text), [(kind, expected)], "{text}");
    }
}

/// Each line of what people wrote and what once stayed readable.
#[test]
fn finds_what_once_stayed_readable() {
    use Kind::{HomeAddress, Name, Phone, Plate};
    for (text, kind, expected) in [
        ("联系电话13900000001万分感谢", Phone, "13900000001"),
        ("打13900000001万师傅", Phone, "13900000001"),
        ("电话13900000001元旦后可打", Phone, "13900000001"),
        ("手机13900000001块点回我", Phone, "13900000001"),
        ("13900000001亿万分着急", Phone, "13900000001"),
        ("电话：13900000001.20号前都行", Phone, "13900000001"),
        ("找张师傅139 00000001", Phone, "139 00000001"),
        ("139 00000001", Phone, "139 00000001"),
        ("聯繫電話：139 000 00001", Phone, "139 000 00001"),
        ("家住7号楼1502", HomeAddress, "7号楼1502"),
        ("明通小区3栋502的住户", HomeAddress, "3栋502"),
        ("12栋1201业主", HomeAddress, "12栋1201"),
        ("A座1201", HomeAddress, "A座1201"),
        ("三幢五零二漏水", HomeAddress, "三幢五零二"),
        ("3號樓2單元502室", HomeAddress, "3號樓2單元502室"),
        ("3栋502户主", HomeAddress, "3栋502"),
        ("小区7-1502漏水", HomeAddress, "7-1502"),
        ("3号楼2单元301、302都漏水", HomeAddress, "3号楼2单元301、302"),
        ("3号楼2单元301室和302室", HomeAddress, "3号楼2单元301室和302室"),
        ("5栋101-103号", HomeAddress, "5栋101-103号"),
        ("3号楼2单元5楼东户", HomeAddress, "3号楼2单元5楼东户"),
        ("3号楼2单元顶楼西边户", HomeAddress, "3号楼2单元顶楼西边户"),
        ("五栋三层中户", HomeAddress, "五栋三层中户"),
        ("姓名：李某某 电话无", Name, "李某某"),
        ("联系人：王某某", Name, "王某某"),
        ("投诉人：赵某某", Name, "赵某某"),
        ("聯繫人：張建國", Name, "張建國"),
        ("本人李某某，男", Name, "李某某"),
        ("我是张小明，住在河边", Name, "张小明"),
        ("申请人刘芳，女", Name, "刘芳"),
        ("我是石桥县柳条村农民郭建华。本月", Name, "郭建华"),
        ("我是幸福小区3号楼的业主欧阳雪，反映", Name, "欧阳雪"),
        ("车牌陕H12345堵住消防通道", Plate, "陕H12345"),
        ("滇A·D12345占着车位", Plate, "滇A·D12345"),
        ("云a12b45", Plate, "云a12b45"),
        ("京AD12345", Plate, "京AD12345"),
        ("粤B1234学", Plate, "粤B1234学"),
    ] {
        assert_eq!(found(text), [(kind, expected)], "{text}");
    }
    let glued = [(Phone, "13900000001"), (Phone, "13900000002")];
    assert_eq!(found("13900000001 后再接一个 1390000000113900000002")[1..], glued);
    assert_eq!(found("1390000000113900000002139000000030914231234").len(), 0, "some digits belong to nothing");
    assert_eq!(found("09142312345139000000021390000000309142312345").len(), 4);
    assert_eq!(found("联系人：张三、李四，电话无"), [(Name, "张三"), (Name, "李四")]);
}

#[test]
fn finds_several_and_what_stands_glued_together() {
    use Kind::{Email, HomeAddress, IdNumber, Name, Phone};
    let text = "我叫雷连菊，住3栋2单元501室，13800138000；0473—2215683，a@b.cn\n申请人：雷连菊";
    let kinds = [(Name, "雷连菊"), (HomeAddress, "3栋2单元501室"), (Phone, "13800138000"), (Phone, "0473—2215683")];
    assert_eq!(found(text)[..4], kinds);
    assert_eq!(found(text)[4..], [(Email, "a@b.cn"), (Name, "雷连菊")]);
    let glued = [(IdNumber, "110101199001010000"), (Phone, "13800138000")];
    assert_eq!(found("11010119900101000013800138000"), glued);
    assert_eq!(found("110101199001010000 13800138000"), glued);
    assert_eq!(found("13800138000 13900139000").len(), 2);
    assert_eq!(found("138 0013 8000 139 0013 9000").len(), 2);
}

#[test]
fn names_have_a_limit() {
    let crowd: String = "甲乙丙丁戊己庚辛壬癸".chars().map(|c| format!("我叫王{c}{c}。")).collect();
    assert_eq!(found(&crowd).len(), super::name::NAMES_MAX);
}

#[test]
fn leaves_alone_what_is_nobodys() {
    for text in [
        "咨询电话：2312968，2316823 2322621",
        "电话（232-3559），拨打12345、110、12333、029-12305、400-123-4567、95598",
        "2020-01-10，2012年2月20日，2015-10-30和2015-12-1，20200628",
        "陕政办发〔2011〕67号，商政价发（2007）115号，陕价服发【2012】106号",
        "信件编号：20120220002，20210304003号信件",
        "01606072-9-30/2012-1109001.htm content-41-3274-1.html",
        "项目编码2019-611002-48-03-012345，路线编码D611025113204001，证书号：00952541",
        "统一社会信用代码91611024L1520589600，9152000021442516XL",
        "总价15000000000元，￥13800138000，13800138000.00，13800138000万元，0.13800138000",
        "1380013800012，138001380001380013800，20138001380000",
        "K0+300-500，1490-1400米，2020--2035年，8000+12000",
        "采矿许可证号C6100002009117120041234，批号201506010-2",
        "QQ群：118201046，微信群，微信公众号(jybzzzx)，官方微信：slszfw，在QQ发的，微信WeChat",
        "@，a@，@b.cn，a@b，微博@商洛发布",
        "9号楼一单元7楼住户，8号楼二单元15层漏雨，西关27号楼四楼",
        "5栋474套，1单元130户居民，32栋4472套，共684户，每层4户，3号楼2室1厅，2单元2号电梯",
        "一座桥，一楼大厅，二楼203室，42号文件，3栋301房屋，小区1-5号楼，小区2015-8-24，住1-2-3",
        "我叫他来，我叫了三次，我叫物业修，我叫来师傅，我是王家村村民，本人姓名：小刘，我叫王",
        "身份证号110101199013010000，310101199001320000，100101199001010000",
        "1500 1200 300，150 20150830",
        "预算15000 120000",
        "人口1500000 2024年",
        "电表 13871 002211",
        "15 20 30 40 123",
        "13871.002211",
        "一三五七九，2026-11-30",
        "订单号13800138000，工单编号：13800138000，快递单号为13800138000，发票号 4111111111111111",
        "总额13800138000元整，13800138000块钱，13800138000亿元，13800138000元",
        "3栋502户居民，3号楼500多户，5栋1200平方米，7号楼301平米，2栋100-120户，A座1201元，3号楼2019年建",
        "本人常年在外，本人高度重视，本人农民，我是王家村人，我是商州区居民，我是高中生，本人方便，本人曾在10月反映",
        "我是本小区的业主，我是老城街道居民，我是三组村民，我是该院业主代表，我是二年级学生家长，我是一楼住户高兴地说",
        "反映人楼下201住户，申请人向镇、办提出申请，我是车主，本人于是，",
        "联系人：王先生，联系人：无，姓名：匿名，申请人：王家村村民委员会，经办人：李强",
        "新区A12，川B201500120，陕政办发，宁S2030线，云南A座，苏E+，贵A级",
        "园区7-150米，小区7-1502户",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn masks_so_that_only_the_owner_knows() {
    for (text, expected) in [
        ("电话13800138000。", "电话138****8000。"),
        ("１３８ ００１３ ８０００", "１３８ **** ８０００"),
        ("+8613800138000", "+86138****8000"),
        ("138 71 00 22 11", "138 ** ** 22 11"),
        ("貳貳，壹叁捌柒壹零零貳貳壹壹", "貳貳，壹叁捌****貳貳壹壹"),
        ("0473—2215683；(029)87654321", "0473—2****83；(029)87****21"),
        ("110101199001010000", "110*************00"),
        ("11010119900101001X", "110*************1X"),
        ("612501400714123", "612**********23"),
        ("6222 0212 3456 7890 128", "**** **** **** ***0 128"),
        ("zhang@163.com，z@qq.com，ａｂ＠ｃ．ｃｏｍ", "z***@163.com，z***@qq.com，ａ***＠ｃ．ｃｏｍ"),
        ("QQ330299839，微信号zhang_san", "QQ33***，微信号zh***"),
        ("3栋2单元501室", "3栋*单元***室"),
        ("14号院1-2-301，2单元1501室", "14号院1-*-***，*单元***室"),
        ("三栋二单元五零一室", "三栋*单元***室"),
        ("我叫雷连菊。\n雷连菊", "我叫雷**。\n雷**"),
        ("\u{200b}我叫雷\u{200b}连菊\u{200b}。\n雷连\u{feff}菊", "\u{200b}我叫雷**\u{200b}。\n雷**"),
        ("微信号zh\u{200b}ang_san，陕H1\u{2060}2345", "微信号zh***，陕H*****"),
        ("3栋2单\u{200b}元50\u{200b}1室", "3栋*单元***室"),
        ("陕H12345，滇A·D12345", "陕H*****，滇A·******"),
        ("7号楼1502，3栋2单元5楼东户", "7号楼***，3栋*单元*楼*户"),
        ("3号楼2单元301、302都漏", "3号楼*单元***、***都漏"),
        ("没有什么可遮的：2312968", "没有什么可遮的：2312968"),
    ] {
        assert_eq!(mask(text), expected, "{text}");
    }
}

/// Characters the finders read in `text`.
fn looks(text: &str) -> usize {
    LOOKS.set(0);
    find(text);
    LOOKS.get()
}

/// Texts built to make a finder look far or look again, each at two sizes: the work must grow with the text, and by no
/// more than a fixed number of looks a character.
#[test]
fn work_is_linear_in_hostile_text() {
    const LOOKS_A_CHAR_MAX: usize = 64;
    for unit in [
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
    ] {
        let (small, large) = (unit.repeat((1 << 12) / unit.len()), unit.repeat((1 << 16) / unit.len()));
        let (few, many) = (looks(&small), looks(&large));
        assert!(many <= LOOKS_A_CHAR_MAX * large.chars().count(), "{unit:?}: {many} looks");
        assert!(many <= 17 * few + 1000, "{unit:?}: {many} looks after {few}");
    }
    let megabyte = "13800138000，电话1 3 8 0".repeat((1 << 20) / 30);
    assert!(looks(&megabyte) <= LOOKS_A_CHAR_MAX * megabyte.chars().count());
}

proptest! {
    #[test]
    fn finds_are_in_order_and_whole(text in pieces()) {
        let mut end = 0;
        for Finding { range, .. } in find(&text) {
            prop_assert!(range.start >= end && range.end > range.start);
            prop_assert!(text.get(range.clone()).is_some());
            end = range.end;
        }
    }

    #[test]
    fn a_number_is_found_whatever_stands_around_it(
        before in "[住里单栋我叫，。a-z \n]{0,8}", after in "[住里单栋我叫，。 \n]{0,8}", phone in "1[3-9][0-9]{9}",
    ) {
        let text = format!("{before}{phone}{after}");
        let covered = |f: &Finding| f.range.start <= before.len() && f.range.end >= before.len() + phone.len();
        prop_assert!(find(&text).iter().any(covered), "{}", text);
        prop_assert!(!mask(&text).contains(&phone));
    }

    #[test]
    fn any_text_is_survived(text in "\\PC{0,60}") {
        let masked = mask(&text);
        prop_assert!(find(&text).is_empty() == (masked == text));
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "138",
        "0013",
        "8000",
        "13800138000",
        "110101199001010000",
        "0914",
        "2312968",
        " ",
        "-",
        "—",
        "x",
        "@",
        "qq.com",
        "QQ",
        "微信号",
        "：",
        "3栋",
        "2单元",
        "501",
        "室",
        "号",
        "楼",
        "我叫",
        "王",
        "小明",
        "\u{200b}",
        "𠮷",
        "１",
        "。",
        "\n",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_name_that_one_text_introduces_is_hidden_in_all() {
    let masker = Masker::of(["我叫张小明，家里漏水。", "张小明先生您好"]);
    assert_eq!(masker.mask("张小明先生您好"), "张**先生您好");
    assert_eq!(masker.mask_names("张小明家漏水13800138000"), "张**家漏水13800138000");
    assert_eq!(masker.found("张小明家漏水13800138000"), ["张小明", "13800138000"]);
    assert_eq!(mask("张小明先生您好"), "张小明先生您好", "alone it is a name that nobody introduces");
}
