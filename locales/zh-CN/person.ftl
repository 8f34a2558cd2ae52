# 人：登录、联系方式、告知、删除。

## 动作
# used-as: act-*
act-tell = 告知提出人
act-read-contacts = 查看联系方式
act-erase = 删除内容

# used-as: done-*
done-tell = 已标记为已告知。

## 登录
work-sign-in = 登录
work-sign-in-lede = 居民说事、查进展不用登录。工作人员、代表、单位和议事小组成员请登录。
work-login = 登录名
work-password = 密码
work-no-account = 忘了密码，或者还没有账号
work-no-account-text = 请到居委会找管理员当面办理，请带身份证件，只看不留复印件。

## 告知
work-tell = 待告知
work-tell-lede = 这些人留了联系方式，事情有了答复，要请他们补充，或者提出人撤回了他们也遇到的事。打电话或发邮件告知后，点“已告知”。
work-tell-question = 请补充：
work-tell-withdrawn = 提出人已撤回；如果您还遇到，可以自己反映。
work-tell-nobody = 没有人在等告知。
work-tell-since = { $when } 起等候
work-tell-changed = 这一位已经有人告知过了。
work-kept-sign-in = 您刚才写的内容已经留着。重新登录后可以接着提交。
work-kept = 登录已过期，刚才写的还没有提交。内容都在这里，请核对后再提交一次；照片要重新选。
work-told = 已告知
work-no-name = 没有留姓名
work-contact = 提出人和联系方式
work-contact-name = 提出人
work-contact-phone = 电话
work-contact-email = 电子邮箱

## 公开记录里
# used-as: record-of-*
record-of-person = 个人信息
