import { splitPhrases } from './topic.ts';

/** Given and family names that go together. */
export interface Culture {
  given: string[];
  family: string[];
}

const culture = (given: string, family: string): Culture => ({
  given: splitPhrases(given),
  family: splitPhrases(family),
});

/** Names of invented people. Each culture is as likely as it is often listed in the lists of such a day. */
export const cultures: Culture[] = [
  culture(
    `Wei, Jing, Haoran, Yuxuan, Zihan, Mengyao, Xiaolin, Junjie, Tianyu, Ruoxi, Chenxi, Yifan, Shiqi, Bowen, Lingyun, Zhenhua,
     Qianru, Siyuan, Peng, Xinyi, Hongbo, Kaiwen, Meiling, Guoqiang, Rui, Yu-Hsuan, Chia-Wei`,
    `Zhang, Wang, Li, Liu, Chen, Yang, Huang, Zhao, Wu, Zhou, Xu, Sun, Ma, Zhu, Hu, Guo, He, Lin, Gao, Luo, Zheng, Liang, Xie,
     Tang, Ouyang, Shen, Deng, Feng, Lü, Nie, Xiong, Ye, Kong`,
  ),
  culture(
    `Hana, Kenji, Yuki, Takumi, Aiko, Haruto, Sakura, Daichi, Emi, Kazuhiro, Naoko, Shun, Rin, Tomoya`,
    `Tanaka, Suzuki, Watanabe, Nakamura, Kobayashi, Yamaguchi, Ishikawa, Ōno, Hasegawa, Fujimoto, Mori, Shimizu, Kitagawa`,
  ),
  culture(
    `Min-Jun, Seo-Yeon, Jiho, Hyun-Woo, Eunji, Dong-Hyun, Sooyoung, Jae-Min, Yerin, Taehoon`,
    `Kim, Lee, Park, Choi, Jung, Kang, Yoon, Lim, Shin, Kwon, Hwang`,
  ),
  culture(
    `Aarav, Priya, Rohan, Ananya, Vikram, Kavya, Arjun, Meera, Siddharth, Lakshmi, Nikhil, Ishaan, Divya, Farhan, Tanvir, Nadeesha`,
    `Sharma, Iyer, Patel, Gupta, Reddy, Banerjee, Krishnamurthy, Nair, Chowdhury, Singh, Rahman, Perera, Deshpande, Mukherjee`,
  ),
  culture(
    `Emily, James, Olivia, Daniel, Grace, Samuel, Hannah, Thomas, Claire, Benjamin, Ruth, Oliver, J. K., M. Alice, R. J., Aoife, Seán`,
    `Smith, Walker, Bennett, Harrison, O'Connor, Mitchell, Fletcher, McAllister, Clarke, Thornton, Whitfield, Ó Briain, Hughes Jr.,
     Baker III, St. John, Taylor-Brooks`,
  ),
  culture(
    `Lukas, Anna, Jürgen, Katharina, Sören, Maximilian, Greta, Björn, Annelise, Matthias, Jan-Willem, Femke, Joost, Åsa, Mikkel`,
    `Müller, Schäfer, von Lindenberg, Weiß, Krüger, Hoffmann, van der Meer, de Vries, van den Berg, Sørensen, Ångström, Lindqvist,
     Nyström, Zimmermann, Bauer, ter Horst`,
  ),
  culture(
    `Élodie, François, Amélie, Jean-Baptiste, Hélène, Mathieu, Chloé, Giulia, Marco, Lorenzo, Núria, José, Íñigo, Beatriz, João,
     Conceição, Lucía, Andrés, Mª Carmen`,
    `Lefèvre, Dubois, de la Fontaine, d'Arcy, Moreau, Béranger, Rossi, Della Valle, De Luca, García, Fernández-Ruiz, Muñoz, Peña,
     dos Santos, Gonçalves, Araújo, Batista e Silva, Ferrari`,
  ),
  culture(
    `Zuzana, Tomáš, Łukasz, Agnieszka, Ivana, Dmitri, Olga, Andrei, Ștefan, Ilinca, Mihály, Boglárka, Nikolaos, Eleni, Dušan`,
    `Novák, Dvořáková, Wójcik, Kowalczyk, Petrović, Ivanov, Sokolova, Kuznetsov, Ionescu, Țurcanu, Szabó, Kovács, Papadopoulos,
     Živković, Đorđević`,
  ),
  culture(
    `Ahmed, Fatima, Omar, Layla, Yusuf, Zeynep, Emre, Parisa, Reza, Noa, Yael, Amit, Mariam, Khalid, Çağla`,
    `Al-Sayed, El Amrani, bin Rashid, Haddad, Yılmaz, Öztürk, Rostami, Hosseini, Ben-David, Levi, Abu Nasser, Şahin, Aydın`,
  ),
  culture(
    `Chidi, Amara, Kwame, Thandiwe, Abebe, Nguyễn Minh, Thị Lan, Quốc Bảo, Siti, Budi, Somchai, Malia, Tavita, Ngozi`,
    `Okafor, Mensah, Nkosi, Bekele, Adeyemi, Trần, Phạm, Đặng, Nguyễn, Wijaya, Nurhaliza, Srisai, Kealoha, Faleolo`,
  ),
];

/** Authors that are not people. */
export const collectives = splitPhrases(
  `Meridian Team, Kestrel Lab, Open Corpus Collective, Nimbus Research, The Tidepool Contributors, Halcyon AI, Lantern Team`,
);

/** Invented organisations in full. Their handles are made from them. */
export const organizations = splitPhrases(
  `Northbridge University, Institut Lumière Numérique, Kitamori Research, Halcyon AI, University of Westmarch, Universität Altental,
   Politécnica de Valdemar, Redwood & Vale, Samudra Labs, Nanfeng Institute of Technology, Tidepool, Kestrel Robotics,
   École Supérieure du Rhône-Aval, Hanbit Research, National Institute of Lakeside Studies, Blue Heron Systems,
   Óbidos Computing Centre, Lantern Health, Qinghe University, Sankara Institute of Science, Fjordtek, St. Alban's College,
   Meridian, University of the Southern Isles, Orchard Street Computing, Centro Ricerche Belvedere, Zelená Laboratory, Nimbus`,
);
