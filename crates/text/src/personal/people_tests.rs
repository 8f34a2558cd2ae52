//! Names behind what their bearer is, names that sign, and homes without 楼 or 室; and what only looks like them.

use super::Kind::{self, HomeAddress, Name};
use super::tests::found;

fn each_is_found(cases: &[(&str, Kind, &str)]) {
    for (text, kind, expected) in cases {
        assert_eq!(found(text), [(*kind, *expected)], "{text}");
    }
}

#[test]
fn finds_names_behind_what_their_bearer_is_and_in_signatures() {
    each_is_found(&[
        ("业主张建国", Name, "张建国"),
        ("住户张建国反映楼道堆物", Name, "张建国"),
        ("居民 張建國，男", Name, "張建國"),
        ("业主钱大有，男", Name, "钱大有"),
        ("村民王伟称地被占", Name, "王伟"),
        ("房东刘亚将门锁上", Name, "刘亚"),
        ("网友周杰：你好", Name, "周杰"),
        ("邻居欧阳雪家漏水", Name, "欧阳雪"),
        ("本人（张建国）住在这里", Name, "张建国"),
        ("居民(李强，男)", Name, "李强"),
        ("本人姓张名建国", Name, "张名建国"),
        ("落款 张建国", Name, "张建国"),
        ("此致 敬礼 张建国", Name, "张建国"),
        ("此致\n敬礼！\n周小军\n2024年3月5日", Name, "周小军"),
        ("请尽快解决。张建国", Name, "张建国"),
        ("致谢，董建刚", Name, "董建刚"),
        ("望关注！残疾人：柯尊波2021-4-7", Name, "柯尊波"),
        ("投诉者：张建国", Name, "张建国"),
        ("负责人：张建国", Name, "张建国"),
        ("法定代表人：张建国", Name, "张建国"),
        ("学生：张建国", Name, "张建国"),
        ("家长：张建国", Name, "张建国"),
        ("患者：张建国", Name, "张建国"),
        ("住户周 建 国反映漏水", Name, "周 建 国"),
        ("我叫周 建国，", Name, "周 建国"),
        ("我 叫 周　建　国。", Name, "周　建　国"),
        ("姓名：李 强 性别：男", Name, "李 强"),
    ]);
}

#[test]
fn finds_homes_by_side_number_and_room() {
    each_is_found(&[
        ("2单元西户", HomeAddress, "2单元西户"),
        ("6栋东户堆满杂物", HomeAddress, "6栋东户"),
        ("五号楼东边户", HomeAddress, "五号楼东边户"),
        ("3号502漏水", HomeAddress, "3号502"),
        ("东风巷12号1201", HomeAddress, "12号1201"),
        ("12-1-1201", HomeAddress, "12-1-1201"),
        ("（1-5-501）", HomeAddress, "1-5-501"),
        ("住1201", HomeAddress, "1201"),
        ("住在502的老人", HomeAddress, "502"),
        ("住在4楼402", HomeAddress, "4楼402"),
        ("家住十二楼1203", HomeAddress, "十二楼1203"),
        ("住 2—602 的老李", HomeAddress, "2—602"),
        ("小区 7-1502漏水", HomeAddress, "7-1502"),
        ("2—602的老李很吵", HomeAddress, "2—602"),
        ("602的张阿姨", HomeAddress, "602"),
        ("１２０１ 的住户", HomeAddress, "１２０１"),
    ]);
}

/// Some counters are surnames: behind a home somebody's name is no count.
#[test]
fn finds_a_home_with_the_name_of_whoever_lives_there_behind_it() {
    each_is_found(&[
        ("给1-2-301周建国家门口修扶手", HomeAddress, "1-2-301"),
        ("1-2-301周建国停车费", HomeAddress, "1-2-301"),
        ("修1-2-301门口", HomeAddress, "1-2-301"),
        ("１－２－３０１周建国停车费", HomeAddress, "１－２－３０１"),
        ("1-2-301万建国", HomeAddress, "1-2-301"),
        ("1-2-301年建国家", HomeAddress, "1-2-301"),
        ("1-2-301米大爷", HomeAddress, "1-2-301"),
        ("1-2-301路建国", HomeAddress, "1-2-301"),
        ("1-2-301一家三口", HomeAddress, "1-2-301"),
        ("14号院1-2-301时建国停车费", HomeAddress, "14号院1-2-301"),
        ("3栋501周建国停车费", HomeAddress, "3栋501"),
        ("3栋2单元501周建国", HomeAddress, "3栋2单元501"),
        ("小区7-1502周家", HomeAddress, "7-1502"),
        ("3号502周末漏水", HomeAddress, "3号502"),
        ("3栋501万建国停车费", HomeAddress, "3栋501"),
        ("2单元301时女士", HomeAddress, "2单元301"),
        ("3栋2-501米大爷家", HomeAddress, "3栋2-501"),
    ]);
}

#[test]
fn leaves_alone_words_that_look_like_names_and_numbers_like_homes() {
    for text in [
        "业主委员会，业主反映，业主张贴告示，居民楼，居民严重不满，业主曾多次反映，居民马上停水，业主和物业，居民安全感，",
        "业主应遵守，居民强烈反映，业主王先生反映，居民区内，村民王家村，居民周边，业主谢谢，业主陆续搬走，业主商量，",
        "业主何时能入住，村民田地被占，业主权益，村民向你们反映，签字盖章，尊敬的王市长：业主（方），村民（高龄老人）",
        "群众刘某报称被盗，村民石某，居民王家在巷口，经办人：李强",
        "负责人：无，法人：无，家长：您好。",
        "希望解决。谢谢",
        "请领导查处\n盼复",
        "终点：商洛市住建局\n2024年3月5日",
        "6栋东户型图，6栋南户外广告，3号楼西侧住户反映，2单元西户外墙",
        "5月3号502，10月3号1201路，3号1500人，5号1830开始停水，3号线，第3号101",
        "3栋501万元，3栋1200万工程押金，2单元301米以外，2单元301米水费，3号楼1230时停水，小区7-1502米，3栋501周年",
        "110的李警官，2012的张老师，第602的业主，602路公交的张师傅，602的老房子，602的费用，102的小孙子，12.602的张阿姨",
        "3号楼2单元，3号楼，2单元，2—602，12345的王女士",
        "12-1-2021，5-6-7，2021-12-1，文件3-12-115.pdf，24-1-100",
        "住1201户，住在2018年，入住1200人，住在301医院，住200平米，4楼402会议室，居住1203年",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}
