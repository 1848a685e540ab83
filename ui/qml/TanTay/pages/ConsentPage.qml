pragma ComponentBehavior: Bound

import QtQuick
import TanTay
import TanTay.Models

// What is kept, why and how long; keeping a paused dossier is asked apart.
PageFrame {
    id: consent

    required property ConsentModel page

    title: page.title

    component Answers: Flow {
        id: answers

        property string yes: ""
        property string no: ""
        property string answer: ""
        property string prefix: ""

        signal answered(bool yes)

        width: parent?.width ?? 0
        spacing: Theme.size(18)

        ChoiceCard {
            objectName: answers.prefix + "Yes"
            width: Math.min(implicitWidth + Theme.size(60), answers.width)
            text: answers.yes
            chosen: answers.answer === "yes"
            onTapped: answers.answered(true)
        }

        ChoiceCard {
            objectName: answers.prefix + "No"
            width: Math.min(implicitWidth + Theme.size(60), answers.width)
            text: answers.no
            chosen: answers.answer === "no"
            onTapped: answers.answered(false)
        }
    }

    LineList {
        width: parent?.width ?? 0
        lines: consent.page.lines
    }

    SectionTitle {
        width: parent?.width ?? 0
        text: consent.page.question
    }

    Answers {
        prefix: "agree"
        yes: consent.page.yes
        no: consent.page.no
        answer: consent.page.agreed
        onAnswered: yes => consent.page.agree(yes)
    }

    SectionTitle {
        visible: consent.page.keepShown
        width: parent?.width ?? 0
        text: consent.page.keepQuestion
    }

    Answers {
        visible: consent.page.keepShown
        prefix: "keep"
        yes: consent.page.keepYes
        no: consent.page.keepNo
        answer: consent.page.kept
        onAnswered: yes => consent.page.keep(yes)
    }
}
